package org.filet.alerts;

import java.time.Instant;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;

/**
 * A piece of information from a recipient.
 *
 * @param municipality no finer, empty where unknown: an address is never written here
 * @param seenAt when it was, not when it is told
 * @param words short; no third person's name
 * @param how how they know it, and how the youth was
 */
public record Tip(Kind kind, RegionId region, String municipality, Instant seenAt, String words, Observation how) {

    private static final int LONGEST_PLACE = 80;
    private static final int LONGEST_WORDS = 500;

    public enum Kind {
        SEEN,
        HEARD,
        CONTACTED,
        NOTHING_FOUND,
        OTHER
    }

    /** Nothing more is said. */
    public Tip(Kind kind, RegionId region, String municipality, Instant seenAt, String words) {
        this(kind, region, municipality, seenAt, words, Observation.NOT_SAID);
    }

    public Tip {
        municipality = municipality.strip();
        words = words.strip();
        if (municipality.length() > LONGEST_PLACE || words.length() > LONGEST_WORDS) {
            throw new Refused(AlertRefusal.TOO_LONG);
        }
        if (kind == Kind.OTHER && words.isEmpty()) {
            throw new Refused(AlertRefusal.WORDS_MISSING);
        }
    }
}
