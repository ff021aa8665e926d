package org.filet.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.filet.web.Times;

/** When a reader is told. Wall-clock hours of Québec, on the days that have 23 and 25 of them too. */
final class Hour {

    /** Of the morning's message [Filet]. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    private Hour() {}

    /** Quiet hours and the morning's message never hold what is urgent from whoever is on duty. */
    static Instant due(Choice choice, boolean onDuty, Urgency urgency, Instant now) {
        if (onDuty && urgency == Urgency.URGENT) {
            return now;
        }
        boolean gathered = choice.daily() || urgency == Urgency.DIGEST;
        var at = now.atZone(Times.QUEBEC);
        return afterQuiet(choice, gathered ? next(at, MORNING) : at).toInstant();
    }

    private static ZonedDateTime afterQuiet(Choice choice, ZonedDateTime at) {
        return quiet(choice, at.toLocalTime()) ? next(at, choice.quietUntil()) : at;
    }

    static boolean quiet(Choice choice, LocalTime at) {
        var from = choice.quietFrom();
        var until = choice.quietUntil();
        boolean after = !at.isBefore(from);
        boolean before = at.isBefore(until);
        return from.isBefore(until) ? after && before : from.isAfter(until) && (after || before);
    }

    /** The next time a clock on the wall shows this; an hour that a spring night leaves out comes with the one after. */
    private static ZonedDateTime next(ZonedDateTime at, LocalTime hour) {
        var today = at.toLocalDate().atTime(hour).atZone(at.getZone());
        return today.isAfter(at)
                ? today
                : at.toLocalDate().plusDays(1).atTime(hour).atZone(at.getZone());
    }
}
