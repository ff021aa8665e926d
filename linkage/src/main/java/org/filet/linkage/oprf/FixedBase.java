package org.filet.linkage.oprf;

import java.util.ArrayList;
import java.util.List;

/** Secret multiples of one element by a table: a point for each of 51 places and 16 digits, no doubling. */
final class FixedBase {

    static final FixedBase GENERATOR = new FixedBase(Point.BASE);

    private final Point top;
    private final List<List<Point>> byMultiple;

    FixedBase(Point base) {
        List<Jacobian> powers = new ArrayList<>();
        for (int i = 0; i <= Digits.COUNT; i++) {
            Jacobian power = new Jacobian(
                    i == 0 ? base : Jacobian.points(List.of(powers.getLast())).getFirst());
            if (i > 0) {
                power.twice(Digits.WIDTH);
            }
            powers.add(power);
        }
        List<Point> places = Jacobian.points(powers);
        top = places.getLast();
        byMultiple = Affine.oddMultiples(places.subList(0, Digits.COUNT), Digits.TABLE);
    }

    Point times(Scalar secret) {
        return times(List.of(secret)).getFirst();
    }

    /** The multiples by secret scalars, none of them 0. */
    List<Point> times(List<Scalar> secrets) {
        List<Jacobian> sums = new ArrayList<>(secrets.size());
        List<Integer> signs = new ArrayList<>(secrets.size());
        for (Scalar secret : secrets) {
            int[] digits = Digits.secret(secret);
            sums.add(sum(digits));
            signs.add(digits[Digits.COUNT]);
        }
        return Group.signed(Jacobian.points(sums), signs);
    }

    /** From the top place down: what is summed is always more than what is added, so the two differ, see Group. */
    private Jacobian sum(int[] digits) {
        Jacobian sum = new Jacobian(top);
        Choice choice = new Choice();
        for (int place = Digits.COUNT - 1; place > 0; place--) {
            choice.take(byMultiple, place, digits[place]);
            sum.add(choice.x(), choice.y());
        }
        choice.take(byMultiple, 0, digits[0]);
        sum.addLast(choice.point());
        return sum;
    }
}
