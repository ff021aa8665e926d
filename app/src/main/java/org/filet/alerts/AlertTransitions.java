package org.filet.alerts;

import static org.filet.alerts.AlertState.ACKNOWLEDGED;
import static org.filet.alerts.AlertState.APPROVED;
import static org.filet.alerts.AlertState.DRAFT;
import static org.filet.alerts.AlertState.DROPPED;
import static org.filet.alerts.AlertState.EXPIRED;
import static org.filet.alerts.AlertState.PURGED;
import static org.filet.alerts.AlertState.RECALLED;
import static org.filet.alerts.AlertState.SENT;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The life of an alert and of its copies as data: domain reference §7.2. What is not here cannot be done. */
public final class AlertTransitions {

    private static final Map<AlertState, Map<AlertStep, AlertState>> TABLE = Map.of(
            DRAFT, steps(Map.of(AlertStep.APPROVE, APPROVED, AlertStep.DROP, DROPPED)),
            APPROVED, steps(Map.of(AlertStep.SEND, SENT, AlertStep.DROP, DROPPED)),
            SENT,
                    steps(Map.of(
                            AlertStep.ACKNOWLEDGE, ACKNOWLEDGED,
                            AlertStep.INFORM, ACKNOWLEDGED,
                            AlertStep.LOCATE, ACKNOWLEDGED,
                            AlertStep.FALL_LATE, SENT,
                            AlertStep.RENEW, SENT,
                            AlertStep.WIDEN, SENT,
                            AlertStep.SEND_WAVE, SENT,
                            AlertStep.RECALL, RECALLED,
                            AlertStep.EXPIRE, EXPIRED)),
            ACKNOWLEDGED,
                    steps(Map.of(
                            AlertStep.ACKNOWLEDGE, ACKNOWLEDGED,
                            AlertStep.INFORM, ACKNOWLEDGED,
                            AlertStep.LOCATE, ACKNOWLEDGED,
                            AlertStep.RENEW, ACKNOWLEDGED,
                            AlertStep.RECALL, RECALLED,
                            AlertStep.EXPIRE, EXPIRED)),
            RECALLED,
                    steps(Map.of(
                            AlertStep.CONFIRM_STOP, RECALLED,
                            AlertStep.READ_FEEDBACK, RECALLED,
                            AlertStep.PURGE, PURGED)),
            EXPIRED, steps(Map.of(AlertStep.READ_FEEDBACK, EXPIRED, AlertStep.PURGE, PURGED)),
            PURGED, steps(Map.of(AlertStep.READ_FEEDBACK, PURGED)),
            DROPPED, Map.of());

    private AlertTransitions() {}

    /** Where this step leads from this state; empty where it cannot be taken. */
    public static Optional<AlertState> from(AlertState state, AlertStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(step));
    }

    /** The steps that can be taken from this state. */
    public static Set<AlertStep> steps(AlertState state) {
        return TABLE.getOrDefault(state, Map.of()).keySet();
    }

    private static Map<AlertStep, AlertState> steps(Map<AlertStep, AlertState> steps) {
        return Collections.unmodifiableMap(new EnumMap<>(steps));
    }
}
