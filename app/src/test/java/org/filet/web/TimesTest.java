package org.filet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import org.filet.testing.MovableClock;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant AUTUMN = Instant.parse("2026-11-01T04:00:00Z");
    private static final Instant SPRING = Instant.parse("2026-03-08T05:00:00Z");

    private final Times times = new Times(new MovableClock());

    @Test
    void the_two_half_past_ones_of_november_are_told_apart_in_both_languages() {
        var first = Instant.parse("2026-11-01T05:30:00Z");
        var second = first.plus(Duration.ofHours(1));
        assertThat(times.at(first, Locale.FRENCH)).endsWith("01 h 30 (heure avancée)");
        assertThat(times.at(second, Locale.FRENCH)).endsWith("01 h 30 (heure normale)");
        assertThat(times.at(first, Locale.ENGLISH)).endsWith("01:30 (daylight time)");
        assertThat(times.at(second, Locale.ENGLISH)).endsWith("01:30 (standard time)");
    }

    @Test
    void every_other_minute_is_told_plainly_and_no_two_alike() {
        for (var night : new Instant[] {AUTUMN, SPRING}) {
            var told = new HashMap<String, Instant>();
            for (int minute = 0; minute < 6 * 60; minute++) {
                var moment = night.plus(Duration.ofMinutes(minute));
                for (var locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
                    var said = times.at(moment, locale);
                    assertThat(told.put(locale + said, moment)).as(said).isNull();
                    boolean doubled = night.equals(AUTUMN) && minute >= 60 && minute < 180;
                    assertThat(said.endsWith(")")).as(said).isEqualTo(doubled);
                }
            }
        }
    }

    @Test
    void the_hour_that_spring_skips_is_never_told() {
        var before = Instant.parse("2026-03-08T06:59:00Z");
        assertThat(times.at(before, Locale.FRENCH)).endsWith("01 h 59");
        assertThat(times.at(before.plus(Duration.ofMinutes(1)), Locale.FRENCH)).endsWith("03 h 00");
    }

    @Test
    void what_is_left_is_counted_in_hours_that_pass_not_in_hours_of_the_wall() {
        var clock = new MovableClock();
        clock.set(AUTUMN);
        var due = AUTUMN.plus(Duration.ofHours(24));
        assertThat(times.at(due, Locale.FRENCH)).endsWith("23 h 00");
        assertThat(new Times(clock).distance(due, Locale.FRENCH)).isEqualTo("1 j 0 h");
    }
}
