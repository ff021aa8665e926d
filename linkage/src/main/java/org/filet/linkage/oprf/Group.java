package org.filet.linkage.oprf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is computed on elements. Methods say whether their scalar may be secret; for those the order of steps is the
 * same for every scalar and tables are read whole.
 *
 * <p>Why the incomplete addition suffices under a secret: the order is prime, so the sum and what is added are equal or
 * opposite only when their factors of the point are, modulo the order. The factor of the sum is 32·s with s from 1 to
 * about a thirty-second of the order, that of what is added is at most 31; they meet only when the last step wraps
 * around the order, for the few secrets order − 2d with d at most 31. That last step is made so that it allows for it.
 */
final class Group {

    private Group() {}

    /** Multiplies every element by one secret scalar, not 0. */
    static List<Point> multiply(Scalar secret, List<Point> points) {
        return multiply(List.of(secret), points);
    }

    /** Multiplies every element by every secret scalar, none of them 0: first by scalar, then by element. */
    static List<Point> multiply(List<Scalar> secrets, List<Point> points) {
        List<List<Point>> byMultiple = Affine.oddMultiples(points, Digits.TABLE);
        List<Jacobian> products = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        for (Scalar secret : secrets) {
            int[] digits = Digits.secret(secret);
            for (int i = 0; i < points.size(); i++) {
                products.add(product(digits, byMultiple, i));
                signs.add(digits[Digits.COUNT]);
            }
        }
        return signed(Jacobian.points(products), signs);
    }

    /** The sum of the elements, each times its scalar; scalars are public. */
    static Point combination(List<Scalar> scalars, List<Point> points) {
        List<List<Point>> byMultiple = Affine.oddMultiples(points, Digits.PUBLIC_TABLE);
        List<byte[]> digits = scalars.stream().map(Digits::nonAdjacent).toList();
        @Nullable Jacobian sum = null;
        for (int bit = digits.getFirst().length - 1; bit >= 0; bit--) {
            if (sum != null) {
                sum.twice();
            }
            for (int i = 0; i < points.size(); i++) {
                int digit = digits.get(i)[bit];
                if (digit != 0) {
                    Point multiple = byMultiple.get(Math.abs(digit) >> 1).get(i);
                    sum = plus(sum, digit > 0 ? multiple : multiple.negated());
                }
            }
        }
        if (sum == null) {
            throw new MalformedMessage("A sum of elements is infinite");
        }
        return Jacobian.points(List.of(sum)).getFirst();
    }

    /** Element by element: {@code left × one + right × other}, the factors within ±4 and public. */
    static List<Point> combine(int left, List<Point> one, int right, List<Point> other) {
        return Affine.sum(Affine.times(left, one), Affine.times(right, other));
    }

    /** Turns those whose sign is −1; reads and writes the same for all. */
    static List<Point> signed(List<Point> points, List<Integer> signs) {
        List<Point> signed = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            long[] y = Field.zero();
            Field.choose(y, signs.get(i), point.negated().y(), point.y());
            signed.add(new Point(point.x(), y));
        }
        return signed;
    }

    private static Jacobian product(int[] digits, List<List<Point>> byMultiple, int place) {
        Jacobian product = new Jacobian(byMultiple.getFirst().get(place));
        Choice choice = new Choice();
        for (int i = Digits.COUNT - 1; i > 0; i--) {
            product.twice(Digits.WIDTH);
            choice.take(byMultiple, place, digits[i]);
            product.add(choice.x(), choice.y());
        }
        product.twice(Digits.WIDTH);
        choice.take(byMultiple, place, digits[0]);
        product.addLast(choice.point());
        return product;
    }

    private static @Nullable Jacobian plus(@Nullable Jacobian sum, Point point) {
        if (sum == null) {
            return new Jacobian(point);
        }
        return sum.addPublic(point) ? sum : null;
    }
}
