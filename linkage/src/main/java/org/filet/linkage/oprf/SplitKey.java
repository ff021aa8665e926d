package org.filet.linkage.oprf;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A new key, split: what a ceremony hands out. The whole key exists only inside {@link #deal} and is not kept.
 *
 * @param publicKeys for every client
 * @param shares one for each holder, in their order; each to be given to its holder alone, then destroyed
 */
public record SplitKey(PublicKeys publicKeys, List<KeyShare> shares) {

    /**
     * Makes a random key and splits it.
     *
     * @param epoch 1 to 65,535, greater than that of every key before
     */
    public static SplitKey deal(int epoch, SecureRandom random) {
        return of(epoch, Scalar.random(random), Scalar.random(random));
    }

    static SplitKey of(int epoch, Scalar key, Scalar slope) {
        if (epoch < 1 || epoch > 0xffff) {
            throw new IllegalArgumentException("An epoch is 1 to 65,535, not " + epoch);
        }
        List<Scalar> secrets = new ArrayList<>();
        List<Point> elements = new ArrayList<>();
        for (int holder = 1; holder <= PublicKeys.HOLDERS; holder++) {
            Scalar secret = Shares.share(key, slope, holder);
            secrets.add(secret);
            elements.add(FixedBase.GENERATOR.times(secret));
        }
        PublicKeys keys = new PublicKeys(epoch, FixedBase.GENERATOR.times(key), elements);
        List<KeyShare> shares = new ArrayList<>();
        for (int i = 0; i < secrets.size(); i++) {
            shares.add(new KeyShare(keys, i + 1, secrets.get(i)));
        }
        return new SplitKey(keys, List.copyOf(shares));
    }
}
