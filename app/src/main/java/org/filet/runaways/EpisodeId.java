package org.filet.runaways;

import java.util.Locale;
import java.util.UUID;
import org.filet.kernel.Refused;

public record EpisodeId(UUID value) {

    /** @throws Refused {@code UNKNOWN} where an address holds no id: it looks like an episode that is not there */
    public static EpisodeId parse(String text) {
        try {
            return new EpisodeId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refused(RunawayRefusal.UNKNOWN, e);
        }
    }

    static EpisodeId next() {
        return new EpisodeId(UUID.randomUUID());
    }

    /** How papers name the episode: its first eight signs, which say nothing of anybody. */
    public String number() {
        return value.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
