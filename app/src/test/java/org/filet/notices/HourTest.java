package org.filet.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filet.web.Times;
import org.junit.jupiter.api.Test;

/** Quiet hours × duty × urgency × rhythm, at every quarter of an hour of an ordinary day and of both odd ones. */
class HourTest {

    private static final List<String> DAYS =
            List.of("2026-03-08T05:00:00Z", "2026-06-10T04:00:00Z", "2026-11-01T04:00:00Z");
    private static final List<LocalTime> HOURS = List.of(
            LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(7, 0), LocalTime.of(12, 0), LocalTime.of(22, 0));

    private record Case(Choice choice, boolean onDuty, Urgency urgency, Instant now) {
        Instant due() {
            return Hour.due(choice, onDuty, urgency, now);
        }
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (String day : DAYS) {
            for (int quarter = 0; quarter < 100; quarter++) {
                var now = Instant.parse(day).plus(Duration.ofMinutes(15L * quarter));
                for (var from : HOURS) {
                    for (var until : HOURS) {
                        for (boolean daily : new boolean[] {false, true}) {
                            var choice = new Choice(Locale.CANADA_FRENCH, from, until, daily);
                            for (boolean onDuty : new boolean[] {false, true}) {
                                for (var urgency : Urgency.values()) {
                                    cases.add(new Case(choice, onDuty, urgency, now));
                                }
                            }
                        }
                    }
                }
            }
        }
        return cases;
    }

    @Test
    void what_is_urgent_reaches_whoever_is_on_duty_at_once() {
        assertThat(cases())
                .filteredOn(one -> one.onDuty() && one.urgency() == Urgency.URGENT)
                .isNotEmpty()
                .allMatch(one -> one.due().equals(one.now()));
    }

    @Test
    void nothing_else_falls_into_quiet_hours_and_nothing_is_held_for_more_than_two_days() {
        assertThat(cases())
                .filteredOn(one -> !one.onDuty() || one.urgency() != Urgency.URGENT)
                .allMatch(one ->
                        !Hour.quiet(one.choice(), one.due().atZone(Times.QUEBEC).toLocalTime()) || skipped(one))
                .allMatch(one -> !one.due().isBefore(one.now())
                        && one.due().isBefore(one.now().plus(Duration.ofHours(50))));
    }

    /** Half past two of the night that has none comes at half past three: quiet until then all the same. */
    private static boolean skipped(Case one) {
        return one.due().atZone(Times.QUEBEC).toLocalDate().toString().equals("2026-03-08")
                && one.due().atZone(Times.QUEBEC).toLocalTime().getHour() == 3;
    }

    @Test
    void the_morning_s_message_comes_at_eight_on_the_wall_whatever_the_night_lost_or_gained() {
        var daily = new Choice(Locale.CANADA_FRENCH, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true);
        assertThat(Hour.due(daily, false, Urgency.ORDINARY, Instant.parse("2026-03-07T23:00:00Z")))
                .isEqualTo("2026-03-08T12:00:00Z");
        assertThat(Hour.due(daily, false, Urgency.ORDINARY, Instant.parse("2026-10-31T23:00:00Z")))
                .isEqualTo("2026-11-01T13:00:00Z");
    }

    @Test
    void a_night_of_quiet_ends_in_the_morning() {
        var usual = Choice.NONE;
        assertThat(Hour.due(usual, false, Urgency.URGENT, Instant.parse("2026-06-11T03:00:00Z")))
                .isEqualTo("2026-06-11T11:00:00Z");
        assertThat(Hour.due(usual, true, Urgency.ORDINARY, Instant.parse("2026-06-11T03:00:00Z")))
                .isEqualTo("2026-06-11T11:00:00Z");
        assertThat(Hour.due(usual, false, Urgency.ORDINARY, Instant.parse("2026-06-11T15:00:00Z")))
                .isEqualTo("2026-06-11T15:00:00Z");
    }
}
