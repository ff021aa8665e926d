package org.filet.network;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filet.web.Times;

/**
 * Hours on call, every week, in local time. A shift may run past midnight; when clocks change it starts and ends at the
 * hour the wall shows.
 *
 * @param from the hour it starts on that day
 * @param length how long it lasts by the wall clock, at most a week
 */
public record Shift(DayOfWeek day, LocalTime from, Duration length) {

    /** Every hour of every day. */
    public static Stream<Shift> always() {
        return Stream.of(DayOfWeek.values()).map(day -> new Shift(day, LocalTime.MIDNIGHT, Duration.ofDays(1)));
    }

    /** When the shift that covers this moment ends; empty where none does. */
    public Optional<Instant> until(Instant moment) {
        var local = moment.atZone(Times.QUEBEC);
        var today = local.toLocalDate().with(TemporalAdjusters.previousOrSame(day));
        return Stream.of(today, today.minusWeeks(1))
                .map(date -> date.atTime(from))
                .filter(start -> !start.atZone(Times.QUEBEC).toInstant().isAfter(moment))
                .map(start -> start.plus(length).atZone(Times.QUEBEC))
                .map(ZonedDateTime::toInstant)
                .filter(moment::isBefore)
                .findFirst();
    }

    /**
     * How long a post stays on call from this moment: to the end of the shifts that follow each other without a break,
     * at most a week; empty where none covers the moment.
     */
    static Optional<Instant> until(List<Shift> shifts, Instant moment) {
        var horizon = moment.plus(Duration.ofDays(7));
        var end = latest(shifts, moment);
        while (end.isPresent() && end.get().isBefore(horizon)) {
            var next = latest(shifts, end.get());
            if (next.isEmpty()) {
                return end;
            }
            end = next;
        }
        return end.map(last -> last.isAfter(horizon) ? horizon : last);
    }

    private static Optional<Instant> latest(List<Shift> shifts, Instant moment) {
        return shifts.stream().flatMap(shift -> shift.until(moment).stream()).max(Comparator.naturalOrder());
    }
}
