package org.filet.linkage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What remains right in a date of birth when something in it is wrong, and the tokens that stand beside it. */
enum DatePart {
    YEAR_MONTH(
            Family.YEAR_MONTH_EXACT,
            Family.YEAR_MONTH_SOUND,
            Family.YEAR_MONTH_SURNAME_CLOSE,
            Family.YEAR_MONTH_GIVEN_CLOSE),
    YEAR_DAY(Family.YEAR_DAY_EXACT, Family.YEAR_DAY_SOUND, Family.YEAR_DAY_SURNAME_CLOSE, Family.YEAR_DAY_GIVEN_CLOSE),
    MONTH_DAY(
            Family.MONTH_DAY_EXACT,
            Family.MONTH_DAY_SOUND,
            Family.MONTH_DAY_SURNAME_CLOSE,
            Family.MONTH_DAY_GIVEN_CLOSE),
    /** The year with day and month in either order. */
    EXCHANGED(Family.EXCHANGED_EXACT, Family.EXCHANGED_SOUND, null, null),
    YEAR(Family.YEAR_EXACT, null, null, null);

    private final Family exact;
    private final @Nullable Family sound;
    private final @Nullable Family surnameClose;
    private final @Nullable Family givenClose;

    DatePart(Family exact, @Nullable Family sound, @Nullable Family surnameClose, @Nullable Family givenClose) {
        this.exact = exact;
        this.sound = sound;
        this.surnameClose = surnameClose;
        this.givenClose = givenClose;
    }

    Family exact() {
        return exact;
    }

    Optional<Family> sound() {
        return Optional.ofNullable(sound);
    }

    Optional<Family> surnameClose() {
        return Optional.ofNullable(surnameClose);
    }

    Optional<Family> givenClose() {
        return Optional.ofNullable(givenClose);
    }
}
