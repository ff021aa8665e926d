package org.filet.matching;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A match's life as data. A step that is not here cannot be taken. */
public final class MatchTransitions {

    private static final Map<MatchState, Map<MatchStep, MatchState>> TABLE = Map.of(
            MatchState.NOTIFIED,
            Map.of(
                    MatchStep.ACKNOWLEDGE, MatchState.ACKNOWLEDGED,
                    MatchStep.REVEAL, MatchState.ACKNOWLEDGED,
                    MatchStep.RECORD_CONTACT, MatchState.CONTACT_MADE,
                    MatchStep.RECORD_OUTCOME, MatchState.OUTCOME_SHARED,
                    MatchStep.EXPIRE, MatchState.EXPIRED),
            MatchState.ACKNOWLEDGED,
            Map.of(
                    MatchStep.REVEAL, MatchState.ACKNOWLEDGED,
                    MatchStep.RECORD_CONTACT, MatchState.CONTACT_MADE,
                    MatchStep.RECORD_OUTCOME, MatchState.OUTCOME_SHARED,
                    MatchStep.EXPIRE, MatchState.EXPIRED),
            MatchState.CONTACT_MADE,
            Map.of(
                    MatchStep.RECORD_OUTCOME, MatchState.OUTCOME_SHARED,
                    MatchStep.EXPIRE, MatchState.EXPIRED));

    private MatchTransitions() {}

    /** Where this step leads from this state; empty where it cannot be taken. */
    public static Optional<MatchState> from(MatchState state, MatchStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(step));
    }

    public static Set<MatchStep> steps(MatchState state) {
        return TABLE.getOrDefault(state, Map.of()).keySet();
    }
}
