package org.filet.linkage.spark;

import java.time.Duration;

/**
 * What a run did, in numbers only.
 *
 * @param malformed rows of both files left out
 * @param shared pairs of records and token they share, before they are united by pair
 * @param capped token values left out because more records than the cap hold them
 * @param copies tokens of records that these were
 */
record LinkReport(
        long left,
        long right,
        long malformed,
        long shared,
        long capped,
        long copies,
        long strong,
        long toVerify,
        Duration time) {

    @Override
    public String toString() {
        return """
                enregistrements / records          %,d × %,d
                lignes écartées / rows left out    %,d
                jetons partagés / tokens shared    %,d
                jetons trop répandus, écartés / tokens too common, left out   %,d (%,d copies)
                paires / pairs                     STRONG %,d   TO_VERIFY %,d
                durée / time                       %.1f s""".formatted(left, right, malformed, shared, capped, copies, strong, toVerify, time.toMillis() / 1e3);
    }
}
