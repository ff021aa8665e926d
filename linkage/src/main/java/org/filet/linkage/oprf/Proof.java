package org.filet.linkage.oprf;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * That every answer of a batch is its question times the key behind a public element, told without the key: one proof
 * of equal discrete logarithms for the whole batch (RFC 9497 §2.2).
 */
record Proof(Scalar challenge, Scalar response) {

    private static final SecureRandom BLINDS = new SecureRandom();

    static Proof of(
            Mode mode, Scalar key, Point publicKey, List<Point> asked, List<Point> answered, SecureRandom random) {
        return of(mode, key, publicKey, asked, answered, Scalar.random(random));
    }

    /** The proof under a given nonce, which must be random, secret and never used again. */
    static Proof of(Mode mode, Scalar key, Point publicKey, List<Point> asked, List<Point> answered, Scalar nonce) {
        Point question = Group.combination(weights(mode, publicKey, asked, answered), asked);
        List<Point> multiples = Group.multiply(List.of(key, nonce), List.of(question));
        Point commitment = FixedBase.GENERATOR.times(nonce);
        Scalar challenge = challenge(mode, publicKey, question, multiples.get(0), commitment, multiples.get(1));
        return new Proof(challenge, response(key, nonce, challenge, Scalar.random(BLINDS)));
    }

    /**
     * {@code nonce − challenge × key}. The integers of the JDK take a time that depends on their values, so they never
     * see the key or the nonce bare: the key is used under a random summand, taken off through the nonce.
     */
    private static Scalar response(Scalar key, Scalar nonce, Scalar challenge, Scalar blind) {
        Scalar covered = challenge.times(key.plus(blind));
        return nonce.plus(challenge.times(blind)).minus(covered);
    }

    boolean holds(Mode mode, Point publicKey, List<Point> asked, List<Point> answered) {
        if (asked.isEmpty() || asked.size() != answered.size()) {
            return false;
        }
        List<Scalar> weights = weights(mode, publicKey, asked, answered);
        Point question = Group.combination(weights, asked);
        Point answer = Group.combination(weights, answered);
        List<Scalar> both = List.of(response, challenge);
        Point commitment = Group.combination(both, List.of(Point.BASE, publicKey));
        Point other = Group.combination(both, List.of(question, answer));
        return challenge(mode, publicKey, question, answer, commitment, other).equals(challenge);
    }

    private static List<Scalar> weights(Mode mode, Point publicKey, List<Point> asked, List<Point> answered) {
        byte[] seed = mode.seed(publicKey);
        List<Scalar> weights = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            ByteArrayOutputStream transcript = new ByteArrayOutputStream();
            Mode.writeLengthAnd(seed, transcript);
            transcript.write(i >>> 8);
            transcript.write(i);
            Mode.writeLengthAnd(asked.get(i).encoded(), transcript);
            Mode.writeLengthAnd(answered.get(i).encoded(), transcript);
            transcript.writeBytes(Mode.ascii("Composite"));
            weights.add(mode.hashToScalar(transcript.toByteArray()));
        }
        return weights;
    }

    private static Scalar challenge(Mode mode, Point... points) {
        ByteArrayOutputStream transcript = new ByteArrayOutputStream();
        for (Point point : points) {
            Mode.writeLengthAnd(point.encoded(), transcript);
        }
        transcript.writeBytes(Mode.ascii("Challenge"));
        return mode.hashToScalar(transcript.toByteArray());
    }
}
