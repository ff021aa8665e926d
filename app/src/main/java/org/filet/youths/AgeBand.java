package org.filet.youths;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How old, as an alert card may say it. */
public enum AgeBand {
    UNDER_12,
    FROM_12_TO_13,
    FROM_14_TO_15,
    FROM_16_TO_17,
    FROM_18_TO_25,
    OVER_25,
    UNKNOWN;

    public static AgeBand of(@Nullable LocalDate birthDate, LocalDate today) {
        if (birthDate == null || birthDate.isAfter(today)) {
            return UNKNOWN;
        }
        int years = Period.between(birthDate, today).getYears();
        if (years < 12) {
            return UNDER_12;
        }
        if (years < 14) {
            return FROM_12_TO_13;
        }
        if (years < 16) {
            return FROM_14_TO_15;
        }
        if (years < 18) {
            return FROM_16_TO_17;
        }
        return years <= 25 ? FROM_18_TO_25 : OVER_25;
    }
}
