package org.filet.alerts;

import java.util.Set;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;

/**
 * What an alert asks, beside the minimum card. Holds no name.
 *
 * @param words one short line, empty in most alerts
 * @param lastSeen the region, no finer
 */
public record Content(Set<Instruction> instructions, String words, RegionId lastSeen, Audience audience, Pace pace) {

    /** Longest text of the one free line. */
    public static final int LONGEST = 160;

    public Content {
        words = words.strip();
        if (instructions.isEmpty()) {
            throw new Refused(AlertRefusal.INSTRUCTION_MISSING);
        }
        if (words.length() > LONGEST) {
            throw new Refused(AlertRefusal.TOO_LONG);
        }
        if (audience.regions().isEmpty()
                || audience.sectors().isEmpty()
                || audience.posts().isEmpty()) {
            throw new Refused(AlertRefusal.AUDIENCE_MISSING);
        }
    }

    /** To everyone at once. */
    public Content(Set<Instruction> instructions, String words, RegionId lastSeen, Audience audience) {
        this(instructions, words, lastSeen, audience, Pace.AT_ONCE);
    }

    /** The same once purged: nothing anyone typed. */
    Content withoutWords() {
        return new Content(instructions, "", lastSeen, audience, pace);
    }
}
