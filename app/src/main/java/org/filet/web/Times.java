package org.filet.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Moments and lengths as people read them: local time of Québec, in the reader's language. Templates call it. */
@Component("times")
public class Times {

    /** All of Québec but the Îles-de-la-Madeleine and the easternmost Côte-Nord keeps this time. */
    public static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("EEE d MMM, HH 'h' mm", Locale.CANADA_FRENCH);
    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.CANADA_FRENCH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.CANADA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE MMM d, HH:mm", Locale.CANADA);

    private static final List<String> FRENCH_TWINS = List.of(" (heure avancée)", " (heure normale)");
    private static final List<String> ENGLISH_TWINS = List.of(" (daylight time)", " (standard time)");

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** The same hour of the next day that is neither Saturday nor Sunday, in Québec. Holidays are not known. */
    public static Instant nextWorkingDay(Instant moment) {
        var next = moment.atZone(QUEBEC).plusDays(1);
        while (WEEKEND.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next.toInstant();
    }

    /** « mar. 24 nov., 22 h 05 »; in the hour that autumn doubles, also which of the two. */
    public String at(Instant moment, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        var local = moment.atZone(QUEBEC);
        var said = (english ? ENGLISH : FRENCH).format(local);
        return doubled(local) ? said + (english ? twin(local, ENGLISH_TWINS) : twin(local, FRENCH_TWINS)) : said;
    }

    private static boolean doubled(ZonedDateTime local) {
        return QUEBEC.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    }

    private static String twin(ZonedDateTime local, List<String> twins) {
        return twins.get(QUEBEC.getRules().isDaylightSavings(local.toInstant()) ? 0 : 1);
    }

    /** « 24 novembre 2026 »: a term that is months away. */
    public String day(Instant moment, Locale locale) {
        return day(LocalDate.ofInstant(moment, QUEBEC), locale);
    }

    /** The same for what is a day and no moment. */
    public String day(LocalDate day, Locale locale) {
        return (locale.getLanguage().equals("en") ? ENGLISH_DAY : FRENCH_DAY).format(day);
    }

    /** The value a {@code datetime-local} field wants. */
    public String field(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT).format(moment.atZone(QUEBEC));
    }

    /** How far a moment is from now: « 45 min », « 3 h 20 », « 2 j 4 h ». Never negative; ask {@link #isPast}. */
    public String distance(Instant moment, Locale locale) {
        return length(Duration.between(clock.instant(), moment).abs(), locale);
    }

    public String length(Duration length, Locale locale) {
        String day = locale.getLanguage().equals("en") ? " d " : " j ";
        if (length.toDays() > 0) {
            return length.toDays() + day + length.toHoursPart() + " h";
        }
        return length.toHours() > 0
                ? length.toHours() + " h " + String.format(Locale.ROOT, "%02d", length.toMinutesPart())
                : length.toMinutes() + " min";
    }

    /** A time limit as protocols write it: « 30 min », « 24 h », « 10 j »; what is not round as {@link #length}. */
    public String limit(Duration length, Locale locale) {
        if (length.compareTo(Duration.ofHours(2)) <= 0) {
            return length.toMinutes() + " min";
        }
        if (length.toMinutesPart() > 0) {
            return length(length, locale);
        }
        boolean days = length.toHoursPart() == 0 && length.toDays() > 3;
        return days ? length.toDays() + (locale.getLanguage().equals("en") ? " d" : " j") : length.toHours() + " h";
    }

    public boolean isPast(Instant moment) {
        return moment.isBefore(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }
}
