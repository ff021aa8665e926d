package org.filet.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filet.network.Shift;

/** The usual on-call weeks. Office hours, nights and weekends together leave no gap. */
enum Hours {
    NONE {
        @Override
        List<Shift> week() {
            return List.of();
        }
    },
    ALWAYS {
        @Override
        List<Shift> week() {
            return Shift.always().toList();
        }
    },
    OFFICE {
        @Override
        List<Shift> week() {
            return WEEKDAYS.stream()
                    .map(day -> new Shift(day, LocalTime.of(8, 0), Duration.ofHours(9)))
                    .toList();
        }
    },
    NIGHTS_AND_WEEKENDS {
        @Override
        List<Shift> week() {
            var nights = WEEKDAYS.stream().map(day -> new Shift(day, LocalTime.of(17, 0), Duration.ofHours(15)));
            var weekend = Stream.of(
                    new Shift(DayOfWeek.SATURDAY, LocalTime.of(8, 0), Duration.ofDays(1)),
                    new Shift(DayOfWeek.SUNDAY, LocalTime.of(8, 0), Duration.ofDays(1)));
            return Stream.concat(nights, weekend).toList();
        }
    };

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    abstract List<Shift> week();
}
