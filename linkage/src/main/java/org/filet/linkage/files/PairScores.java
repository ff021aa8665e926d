package org.filet.linkage.files;

import java.util.Arrays;
import org.filet.linkage.Scorer;
import org.filet.linkage.Tier;

/** Scores the pairs of one part: all families that two records share, brought together, then asked for once. */
final class PairScores {

    private static final int REMEMBERED = 1 << 12;

    private final Scorer scorer;
    private final FamilyBits families;
    private final Besides besides;
    private final long[] masks = new long[REMEMBERED];
    private final int[] codes = new int[REMEMBERED];
    private final Tier[] tiers = new Tier[REMEMBERED];
    private long[] found = new long[64];
    private int count;
    private long candidates;

    PairScores(Scorer scorer, FamilyBits families, Besides besides) {
        this.besides = besides;
        this.scorer = scorer;
        this.families = families;
        Arrays.fill(tiers, Tier.NONE);
    }

    /** Takes the pairs as they were spilt; leaves them sorted. */
    PairScores score(long[] pairs) {
        Arrays.sort(pairs);
        int at = 0;
        while (at < pairs.length) {
            long records = Posting.records(pairs[at]);
            long mask = 0;
            while (at < pairs.length && Posting.records(pairs[at]) == records) {
                mask |= Posting.families(pairs[at++]);
            }
            candidates++;
            if (tier(records, mask) != Tier.NONE) {
                keep(records, mask);
            }
        }
        return this;
    }

    long candidates() {
        return candidates;
    }

    /** Records and families by turns. */
    long[] found() {
        return Arrays.copyOf(found, count);
    }

    /** The same few combinations of families come again and again. */
    Tier tier(long records, long mask) {
        int code = besides.of(Posting.left(records), Posting.right(records));
        int place = (int) (((mask + code) * 0x9E3779B97F4A7C15L) >>> 52);
        if (masks[place] != mask || codes[place] != code) {
            tiers[place] = scorer.tier(families.codes(mask), code);
            masks[place] = mask;
            codes[place] = code;
        }
        return tiers[place];
    }

    private void keep(long records, long mask) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = records;
        found[count++] = mask;
    }
}
