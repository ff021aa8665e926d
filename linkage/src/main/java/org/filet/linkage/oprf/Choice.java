package org.filet.linkage.oprf;

import java.util.Arrays;
import java.util.List;

/** A point taken from a table by a secret digit: all points are read, whichever is kept. */
final class Choice {

    private final long[] x = Field.zero();
    private final long[] y = Field.zero();
    private final long[] negative = Field.zero();

    /** Takes the odd multiple of the point at the given place of the lists. */
    void take(List<List<Point>> byMultiple, int place, int digit) {
        int sign = digit >> 31;
        int index = ((digit ^ sign) - sign) >> 1;
        Arrays.fill(x, 0);
        Arrays.fill(y, 0);
        for (int i = 0; i < Digits.TABLE; i++) {
            long difference = i ^ index;
            long mask = ~((difference | -difference) >> 63);
            Point point = byMultiple.get(i).get(place);
            Field.gather(x, mask, point.x());
            Field.gather(y, mask, point.y());
        }
        Arrays.fill(negative, 0);
        Field.subtract(negative, negative, y);
        Field.choose(y, sign, negative, y);
    }

    long[] x() {
        return x;
    }

    long[] y() {
        return y;
    }

    Point point() {
        return new Point(x.clone(), y.clone());
    }
}
