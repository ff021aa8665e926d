package org.filet.linkage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What remains right in a date of birth when something in it is wrong, and the tokens that stand beside it. */
enum DatePart {
    YEAR_MONTH(Family.YEAR_MONTH_EXACT, Family.YEAR_MONTH_SOUND),
    YEAR_DAY(Family.YEAR_DAY_EXACT, Family.YEAR_DAY_SOUND),
    MONTH_DAY(Family.MONTH_DAY_EXACT, Family.MONTH_DAY_SOUND),
    /** The year with day and month in either order. */
    EXCHANGED(Family.EXCHANGED_EXACT, Family.EXCHANGED_SOUND),
    YEAR(Family.YEAR_EXACT, Family.YEAR_SOUND),
    MONTH(Family.MONTH_EXACT, null),
    DAY(Family.DAY_EXACT, null);

    private final Family exact;
    private final @Nullable Family sound;

    DatePart(Family exact, @Nullable Family sound) {
        this.exact = exact;
        this.sound = sound;
    }

    Family exact() {
        return exact;
    }

    Optional<Family> sound() {
        return Optional.ofNullable(sound);
    }

    /** A family of this part whose name goes on like this, where there is one. */
    Optional<Family> family(String slip) {
        for (Family family : Family.values()) {
            if (family.name().equals(name() + "_" + slip)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }
}
