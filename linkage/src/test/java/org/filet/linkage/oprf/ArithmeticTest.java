package org.filet.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.filet.linkage.oprf.Vectors.hex;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The curve's arithmetic against Bouncy Castle's and the JDK's big integers, on random and on extreme values. */
class ArithmeticTest {

    private static final long SEED = 20260901;
    private static final ECCurve REFERENCE =
            CustomNamedCurves.getByName("secp256r1").getCurve();
    private static final BigInteger R = BigInteger.ONE.shiftLeft(260);
    private static final BigInteger P = Field.PRIME;

    private final Random random = new Random(SEED);

    @Test
    void products_are_those_of_big_integers_for_uncarried_and_negative_limbs() {
        BigInteger inverse = R.modInverse(P);
        for (int i = 0; i < 30_000; i++) {
            long[] a = loose();
            long[] b = loose();
            long[] product = Field.zero();
            Field.multiply(product, a, b);
            long[] square = Field.zero();
            Field.square(square, a);
            assertThat(value(product).mod(P))
                    .isEqualTo(value(a).multiply(value(b)).multiply(inverse).mod(P));
            assertThat(value(square).mod(P))
                    .isEqualTo(value(a).pow(2).multiply(inverse).mod(P));
            assertThat(value(product)).isBetween(P.negate(), P.shiftLeft(1).add(R));
        }
    }

    @Test
    void extreme_values_come_back_as_they_are() {
        for (BigInteger value : extremes(P)) {
            byte[] bytes = new byte[32];
            Field.encode(Field.of(value), bytes, 0);
            assertThat(new BigInteger(1, bytes)).isEqualTo(value.mod(P));
            assertThat(Field.zeroMask(Field.of(value))).isEqualTo(value.mod(P).signum() == 0 ? -1 : 0);
        }
    }

    @Test
    void reduction_keeps_the_value_and_brings_it_near() {
        for (int i = 0; i < 30_000; i++) {
            long[] a = loose();
            BigInteger before = value(a);
            Field.reduce(a);
            assertThat(value(a).mod(P)).isEqualTo(before.mod(P));
            assertThat(value(a)).isBetween(P.shiftRight(20).negate(), P.add(P.shiftRight(20)));
        }
    }

    @Test
    void inverses_and_roots_are_those_of_big_integers() {
        for (int i = 0; i < 500; i++) {
            BigInteger a = new BigInteger(256, random).mod(P);
            assertThat(plain(Powers.inverse(Field.of(a)))).isEqualTo(a.modInverse(P));
            BigInteger exponent = P.subtract(BigInteger.valueOf(3)).shiftRight(2);
            assertThat(plain(Powers.quarter(Field.of(a)))).isEqualTo(a.modPow(exponent, P));
        }
    }

    @Test
    void secret_multiples_are_those_of_bouncy_castle() {
        List<BigInteger> factors = new ArrayList<>(extremes(Scalar.ORDER));
        for (int d = 0; d <= 70; d++) {
            factors.add(Scalar.ORDER.subtract(BigInteger.valueOf(d)));
            factors.add(BigInteger.valueOf(d));
            factors.add(Scalar.ORDER.shiftRight(1).add(BigInteger.valueOf(d - 35)));
        }
        for (int i = 0; i < 300; i++) {
            factors.add(new BigInteger(256, random));
        }
        Point other = point();
        FixedBase table = new FixedBase(other);
        for (BigInteger factor : factors) {
            Scalar scalar = Scalar.of(factor);
            if (!scalar.isZero()) {
                byte[] expected =
                        reference(other).multiply(factor.mod(Scalar.ORDER)).getEncoded(true);
                assertThat(Group.multiply(scalar, List.of(other)).getFirst().encoded())
                        .isEqualTo(expected);
                assertThat(table.times(scalar).encoded()).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_batch_is_multiplied_point_by_point() {
        List<Point> points = points(150);
        Scalar factor = Scalar.of(new BigInteger(256, random));
        List<Point> products = Group.multiply(factor, points);
        for (int i = 0; i < points.size(); i++) {
            assertThat(products.get(i))
                    .isEqualTo(Group.multiply(factor, List.of(points.get(i))).getFirst());
        }
    }

    @Test
    void public_combinations_are_those_of_bouncy_castle_also_where_sums_cancel() {
        for (int round = 0; round < 60; round++) {
            List<Point> points = new ArrayList<>(points(1 + random.nextInt(12)));
            points.add(points.getFirst());
            points.add(points.getFirst().negated());
            List<Scalar> scalars = new ArrayList<>();
            ECPoint sum = REFERENCE.getInfinity();
            for (Point point : points) {
                List<BigInteger> extremes = extremes(Scalar.ORDER);
                BigInteger factor = random.nextBoolean()
                        ? extremes.get(random.nextInt(extremes.size()))
                        : new BigInteger(256, random);
                scalars.add(Scalar.of(factor));
                sum = sum.add(reference(point).multiply(factor.mod(Scalar.ORDER)));
            }
            if (!sum.isInfinity()) {
                assertThat(Group.combination(scalars, points).encoded()).isEqualTo(sum.getEncoded(true));
            }
        }
    }

    @Test
    void a_sum_that_is_infinite_is_refused() {
        Point point = point();
        List<Point> opposite = List.of(point, point.negated());
        List<Scalar> same = List.of(Scalar.of(7), Scalar.of(7));
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> Group.combination(same, opposite));
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> Group.combine(1, List.of(point), -1, List.of(point)));
    }

    @Test
    void small_combinations_are_those_of_bouncy_castle() {
        List<Point> ones = points(20);
        List<Point> others = points(20);
        for (int[] factors : new int[][] {{3, -2}, {4, -3}, {2, -1}, {-1, 2}, {1, 1}}) {
            List<Point> sums = Group.combine(factors[0], ones, factors[1], others);
            for (int i = 0; i < sums.size(); i++) {
                ECPoint one = reference(ones.get(i)).multiply(BigInteger.valueOf(factors[0]));
                ECPoint other = reference(others.get(i)).multiply(BigInteger.valueOf(factors[1]));
                assertThat(sums.get(i).encoded()).isEqualTo(one.add(other).getEncoded(true));
            }
        }
    }

    @Test
    void hashing_to_the_curve_is_that_of_bouncy_castle() {
        String domain = "HashToGroup-OPRFV1-\u0001-P256-SHA256";
        HashToEllipticCurve reference = HashToEllipticCurve.getInstance(HashToCurveProfile.P256_XMD_SHA_256, domain);
        List<byte[]> inputs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] input = new byte[i];
            random.nextBytes(input);
            inputs.add(input);
        }
        List<Point> elements = Mode.VERIFIABLE.hashToGroup(inputs);
        for (int i = 0; i < inputs.size(); i++) {
            assertThat(elements.get(i).encoded())
                    .isEqualTo(reference.hashToCurve(inputs.get(i)).getEncoded(true));
        }
    }

    @Test
    void agreements_are_those_of_wycheproof() {
        int checked = 0;
        for (JsonNode group :
                Vectors.read("wycheproof/ecdh_secp256r1_test.json").get("testGroups")) {
            for (JsonNode test : group.get("tests")) {
                byte[] key = hex(test, "public");
                if (test.get("result").asString().equals("valid") && isUncompressedSubject(key)) {
                    byte[] compressed = Arrays.copyOfRange(key, key.length - 65, key.length - 32);
                    compressed[0] = (byte) (2 + (key[key.length - 1] & 1));
                    Scalar secret = Scalar.of(new BigInteger(test.get("private").asString(), 16));
                    byte[] product = Group.multiply(secret, List.of(Point.decode(compressed)))
                            .getFirst()
                            .encoded();
                    assertThat(Arrays.copyOfRange(product, 1, 33)).isEqualTo(hex(test, "shared"));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(200);
    }

    private static boolean isUncompressedSubject(byte[] key) {
        return key.length >= 65 && key[key.length - 65] == 4;
    }

    private List<Point> points(int count) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(point());
        }
        return points;
    }

    private Point point() {
        BigInteger factor = new BigInteger(200, random).add(BigInteger.ONE);
        return Point.decode(reference(Point.BASE).multiply(factor).getEncoded(true));
    }

    private static ECPoint reference(Point point) {
        return REFERENCE.decodePoint(point.encoded());
    }

    private long[] loose() {
        long[] limbs = Field.zero();
        for (int i = 0; i < limbs.length; i++) {
            limbs[i] = random.nextLong() >> (i == 4 ? 14 : 9);
        }
        return limbs;
    }

    private static List<BigInteger> extremes(BigInteger modulus) {
        List<BigInteger> extremes = new ArrayList<>();
        for (int shift : new int[] {0, 1, 31, 32, 51, 52, 95, 96, 104, 192, 208, 224, 255, 256}) {
            for (int near = -2; near <= 2; near++) {
                BigInteger power = BigInteger.ONE.shiftLeft(shift).add(BigInteger.valueOf(near));
                extremes.add(power.mod(modulus));
                extremes.add(modulus.subtract(power).mod(modulus));
            }
        }
        return extremes;
    }

    private static BigInteger value(long[] limbs) {
        BigInteger value = BigInteger.ZERO;
        for (int i = limbs.length - 1; i >= 0; i--) {
            value = value.shiftLeft(52).add(BigInteger.valueOf(limbs[i]));
        }
        return value;
    }

    private static BigInteger plain(long[] a) {
        byte[] bytes = new byte[32];
        Field.encode(a, bytes, 0);
        return new BigInteger(1, bytes);
    }
}
