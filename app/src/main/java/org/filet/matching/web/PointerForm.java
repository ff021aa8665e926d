package org.filet.matching.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.filet.matching.Ground;
import org.filet.matching.PointerPurpose;
import org.filet.matching.Registration;
import org.filet.matching.Visibility;
import org.filet.runaways.EpisodeId;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;

/** What the registration page sends: a file of one's own, or a new one. */
record PointerForm(
        UUID key,
        @Nullable UUID youth,
        @Nullable UUID episode,
        @Nullable String givenNames,
        @Nullable String surnames,
        @Nullable String otherNames,
        @Nullable LocalDate birthDate,
        PointerPurpose purpose,
        Visibility visibility,
        Ground ground) {

    Identity identity() {
        return new Identity(text(givenNames), text(surnames), text(otherNames), birthDate, Gender.UNKNOWN, "", "");
    }

    Registration registration(YouthId file) {
        return new Registration(file, Optional.ofNullable(episode).map(EpisodeId::new), purpose, visibility, ground);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
