package org.filet.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.filet.runaways.Origin;
import org.filet.web.Times;
import org.filet.youths.Gender;

/** Cells as files write them, in French or English. */
final class Words {

    private static final List<DateTimeFormatter> DATES = List.of(
            strict("uuuu-MM-dd"), strict("uuuuMMdd"), strict("uuuu/MM/dd"), strict("dd/MM/uuuu"), strict("dd-MM-uuuu"));
    private static final Map<String, Gender> GENDERS = Map.ofEntries(
            Map.entry("f", Gender.GIRL),
            Map.entry("fille", Gender.GIRL),
            Map.entry("feminin", Gender.GIRL),
            Map.entry("girl", Gender.GIRL),
            Map.entry("female", Gender.GIRL),
            Map.entry("m", Gender.BOY),
            Map.entry("g", Gender.BOY),
            Map.entry("garcon", Gender.BOY),
            Map.entry("masculin", Gender.BOY),
            Map.entry("boy", Gender.BOY),
            Map.entry("male", Gender.BOY),
            Map.entry("x", Gender.ANOTHER),
            Map.entry("autre", Gender.ANOTHER),
            Map.entry("another", Gender.ANOTHER),
            Map.entry("other", Gender.ANOTHER),
            Map.entry("inconnu", Gender.UNKNOWN),
            Map.entry("unknown", Gender.UNKNOWN));
    private static final Map<String, Origin> ORIGINS = Map.of(
            "unite", Origin.CR_UNIT,
            "foyer", Origin.GROUP_HOME,
            "ressource_intermediaire", Origin.INTERMEDIATE_RESOURCE,
            "famille_d_accueil", Origin.FOSTER_FAMILY,
            "famille", Origin.FAMILY,
            "non_retour", Origin.LEAVE_NON_RETURN);

    private Words() {}

    static Optional<LocalDate> date(String text) {
        return DATES.stream().flatMap(format -> date(text, format).stream()).findFirst();
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** A date and an hour, local time of Québec; a date alone is its first minute. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    .atZone(Times.QUEBEC)
                    .toInstant());
        } catch (DateTimeException other) {
            return date(text)
                    .map(day ->
                            day.atTime(LocalTime.MIDNIGHT).atZone(Times.QUEBEC).toInstant());
        }
    }

    static Optional<Gender> gender(String text) {
        return Optional.ofNullable(GENDERS.get(Field.plain(text)));
    }

    static Optional<Origin> origin(String text) {
        var plain = Field.plain(text);
        for (var origin : Origin.values()) {
            if (origin.name().toLowerCase(Locale.ROOT).equals(plain)) {
                return Optional.of(origin);
            }
        }
        return Optional.ofNullable(ORIGINS.get(plain));
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
