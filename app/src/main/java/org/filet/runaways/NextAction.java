package org.filet.runaways;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next: what is late, else what the state asks for, among the steps that this reader may take.
 *
 * @param clock what it answers; null where no limit runs
 */
public record NextAction(Step step, @Nullable RunningClock clock) {

    /** Empty where this reader has nothing to do but follow. */
    static Optional<NextAction> of(EpisodeState state, List<RunningClock> clocks, Set<Step> steps, Instant now) {
        var asked = clocks.stream()
                .filter(running -> steps.contains(running.kind().answer()))
                .min(Comparator.comparing((RunningClock running) -> !declarationLate(running, now))
                        .thenComparing(RunningClock::due))
                .map(running -> new NextAction(running.kind().answer(), running));
        return asked.filter(next -> next.late(now))
                .or(() -> usual(state, clocks, steps))
                .or(() -> asked);
    }

    /** Past the threshold nobody should be sent back to the checks that came before it. */
    private static boolean declarationLate(RunningClock running, Instant now) {
        return running.kind() == ClockKind.DECLARE && running.late(now);
    }

    public boolean late(Instant now) {
        return clock != null && clock.late(now);
    }

    /** Where the state itself says what comes next, before any clock is late. */
    private static Optional<NextAction> usual(EpisodeState state, List<RunningClock> clocks, Set<Step> steps) {
        var wanted = switch (state) {
            case NOTICED -> List.of(Step.CHECK);
            case LOCATED -> List.of(Step.TAKE_CHARGE, Step.CONFIRM_RETURN);
            case FOLLOW_UP -> List.of(Step.RECORD_INTERVIEW, Step.REVISE_PLAN, Step.CLOSE);
            case VERIFYING, ABSENT_KNOWN, DECLARED, SEARCHING, RETURNED, CLOSED, CANCELLED, DECEASED -> List.<Step>of();
        };
        return wanted.stream()
                .filter(steps::contains)
                .flatMap(step -> answering(step, clocks).stream())
                .findFirst();
    }

    /** Steps that only answer a clock are done once it has stopped. */
    private static Optional<NextAction> answering(Step step, List<RunningClock> clocks) {
        var running = clocks.stream().filter(c -> c.kind().answer() == step).findFirst();
        return switch (step) {
            case TAKE_CHARGE, RECORD_INTERVIEW, REVISE_PLAN -> running.map(clock -> new NextAction(step, clock));
            default -> Optional.of(new NextAction(step, running.orElse(null)));
        };
    }
}
