package org.filet.linkage.oprf;

import java.util.ArrayList;
import java.util.List;

/**
 * A running sum in Jacobian coordinates, x = X/Z² and y = Y/Z³. Formulas: {@code dbl-2001-b} with Z₃ = 2YZ and
 * {@code madd} of the Explicit-Formulas Database for a = −3. X and Y are kept reduced; Z stays below 2.3·2²⁵⁶.
 */
final class Jacobian {

    private final long[] x = Field.zero();
    private final long[] y = Field.zero();
    private final long[] z = Field.zero();
    private final long[] t = Field.zero();
    private final long[] u = Field.zero();
    private final long[] v = Field.zero();
    private final long[] w = Field.zero();
    private final long[] wide = Field.wide();
    private final long[] other = Field.wide();

    Jacobian(Point start) {
        set(start);
    }

    final void set(Point point) {
        System.arraycopy(point.x(), 0, x, 0, x.length);
        System.arraycopy(point.y(), 0, y, 0, y.length);
        System.arraycopy(Field.ONE, 0, z, 0, z.length);
    }

    void twice(int times) {
        for (int i = 0; i < times; i++) {
            twice();
        }
    }

    void twice() {
        Field.square(t, z, wide);
        Field.multiply(z, z, y, wide);
        Field.add(z, z, z);
        Field.subtract(u, x, t);
        Field.add(t, x, t);
        Field.multiply(t, t, u, wide);
        Field.scale(t, t, 3);
        Field.square(u, y, wide);
        Field.multiply(v, x, u, wide);
        Field.scale(v, v, 4);
        Field.square(x, t, wide);
        Field.subtract(x, x, v);
        Field.subtract(x, x, v);
        Field.reduce(x);
        Field.subtract(v, v, x);
        Field.scale(w, u, 8);
        Field.multiplyAndSubtract(y, t, v, w, u, wide, other);
        Field.reduce(y);
    }

    /** Adds a point that is known to be neither this sum nor its opposite. */
    void add(long[] px, long[] py) {
        lines(px, py);
        join();
    }

    /** Adds a point that may be this sum, never its opposite; which of both cases it was does not show in time. */
    void addLast(Point point) {
        lines(point.x(), point.y());
        long same = Field.zeroMask(u);
        join();
        Jacobian doubled = new Jacobian(point);
        doubled.twice();
        Field.choose(x, same, doubled.x, x);
        Field.choose(y, same, doubled.y, y);
        Field.choose(z, same, doubled.z, z);
    }

    /** Adds whatever point in variable time; says whether the sum is still a point and not infinity. */
    boolean addPublic(Point point) {
        lines(point.x(), point.y());
        if (Field.zeroMask(u) == 0) {
            join();
            return true;
        }
        if (Field.zeroMask(w) == 0) {
            return false;
        }
        twice();
        return true;
    }

    /** All sums as points, with one inversion. */
    static List<Point> points(List<Jacobian> sums) {
        List<long[]> inverses = new ArrayList<>(sums.size());
        sums.forEach(sum -> inverses.add(sum.z.clone()));
        Powers.invertAll(inverses);
        List<Point> points = new ArrayList<>(sums.size());
        for (int i = 0; i < inverses.size(); i++) {
            points.add(sums.get(i).at(inverses.get(i)));
        }
        return points;
    }

    private Point at(long[] inverse) {
        long[] square = Field.zero();
        Field.square(square, inverse);
        long[] px = Field.zero();
        Field.multiply(px, x, square);
        long[] py = Field.zero();
        Field.multiply(py, y, square);
        Field.multiply(py, py, inverse);
        return new Point(px, py);
    }

    /** u = x₂Z² − X and w = y₂Z³ − Y, both 0 when the points are the same. */
    private void lines(long[] px, long[] py) {
        Field.square(t, z, wide);
        Field.multiply(u, px, t, wide);
        Field.subtract(u, u, x);
        Field.multiply(t, t, z, wide);
        Field.multiply(w, py, t, wide);
        Field.subtract(w, w, y);
    }

    private void join() {
        Field.multiply(z, z, u, wide);
        Field.square(t, u, wide);
        Field.multiply(u, u, t, wide);
        Field.multiply(v, x, t, wide);
        Field.square(x, w, wide);
        Field.subtract(x, x, u);
        Field.subtract(x, x, v);
        Field.subtract(x, x, v);
        Field.reduce(x);
        Field.subtract(v, v, x);
        Field.multiplyAndSubtract(y, v, w, u, y, wide, other);
        Field.reduce(y);
    }
}
