package org.filet.linkage.oprf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECMultiplier;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** What is computed on elements. Methods say whether their scalar may be secret. */
final class Group {

    private static final ECMultiplier FIXED = new FixedPointCombMultiplier();

    private Group() {}

    /** Multiplies every element by one secret scalar. */
    static List<Point> multiply(Scalar secret, List<Point> points) {
        ECPoint[] products = new ECPoint[points.size()];
        for (int i = 0; i < products.length; i++) {
            products[i] = points.get(i).affine().multiply(secret.value());
        }
        return normalized(products);
    }

    /** The secret multiple of a fixed element, for which a table is kept. */
    static Point fixed(Point base, Scalar secret) {
        return normalized(new ECPoint[] {FIXED.multiply(base.affine(), secret.value())})
                .getFirst();
    }

    /** The sum of the elements, each times its scalar; scalars are public. */
    static Point combination(List<Scalar> scalars, List<Point> points) {
        BigInteger[] values = scalars.stream().map(Scalar::value).toArray(BigInteger[]::new);
        ECPoint[] elements = points.stream().map(Point::affine).toArray(ECPoint[]::new);
        return normalized(new ECPoint[] {ECAlgorithms.sumOfMultiplies(elements, values)})
                .getFirst();
    }

    /** Element by element: {@code left × one + right × other}, the factors small and public. */
    static List<Point> combine(int left, List<Point> one, int right, List<Point> other) {
        ECPoint[] sums = new ECPoint[one.size()];
        for (int i = 0; i < sums.length; i++) {
            ECPoint first = one.get(i).affine().multiply(BigInteger.valueOf(left));
            sums[i] = first.add(other.get(i).affine().multiply(BigInteger.valueOf(right)));
        }
        return normalized(sums);
    }

    private static List<Point> normalized(ECPoint[] points) {
        Point.CURVE.normalizeAll(points);
        List<Point> affine = new ArrayList<>(points.length);
        for (ECPoint point : points) {
            if (point.isInfinity()) {
                throw new MalformedMessage("An element is infinite");
            }
            affine.add(new Point(point));
        }
        return affine;
    }
}
