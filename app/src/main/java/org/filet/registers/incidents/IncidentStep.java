package org.filet.registers.incidents;

import java.util.Set;

/** What may be done with an incident, from which states, to which. */
public enum IncidentStep {
    /** Anyone of the organisation says what happened. */
    DECLARE(Set.of(), IncidentState.DETECTED),
    /** It is one: of personal information, held by the organisation. */
    QUALIFY(Set.of(IncidentState.DETECTED), IncidentState.QUALIFIED),
    /** It is none, for a reason; the entry stays. */
    SET_ASIDE(Set.of(IncidentState.DETECTED, IncidentState.QUALIFIED), IncidentState.SET_ASIDE),
    /** A person weighs the four elements and concludes; may be weighed anew while it is open. */
    ASSESS(Set.of(IncidentState.QUALIFIED, IncidentState.ASSESSED, IncidentState.NOTIFIED), IncidentState.ASSESSED),
    /** Who was told, and when. */
    NOTIFY(Set.of(IncidentState.ASSESSED, IncidentState.NOTIFIED), IncidentState.NOTIFIED),
    /** What was done so that it does not happen again; ends it. */
    CLOSE(Set.of(IncidentState.ASSESSED, IncidentState.NOTIFIED), IncidentState.CLOSED);

    private final Set<IncidentState> from;
    private final IncidentState to;

    IncidentStep(Set<IncidentState> from, IncidentState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possible(IncidentState state) {
        return from.contains(state);
    }

    IncidentState to() {
        return to;
    }
}
