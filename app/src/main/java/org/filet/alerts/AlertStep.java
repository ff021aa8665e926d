package org.filet.alerts;

import java.util.Optional;
import org.filet.agreements.Action;
import org.jspecify.annotations.Nullable;

/** What can be done to an alert or to a copy, and what the door is asked for it. */
public enum AlertStep {
    APPROVE(Party.SENDER, Action.APPROVE_ALERT),
    /** Follows by itself once approved. */
    SEND(Party.SENDER, Action.APPROVE_ALERT),
    DROP(Party.SENDER, Action.DRAFT_ALERT),
    RENEW(Party.SENDER, Action.APPROVE_ALERT),
    /** Send the next wave now. */
    WIDEN(Party.SENDER, Action.APPROVE_ALERT),
    RECALL(Party.SENDER, Action.DRAFT_ALERT),
    ACKNOWLEDGE(Party.RECIPIENT, Action.ANSWER_ALERT),
    /** Add a piece of information. */
    INFORM(Party.RECIPIENT, Action.ANSWER_ALERT),
    LOCATE(Party.RECIPIENT, Action.LOCATE),
    /** Say that the stop-search notice was seen. */
    CONFIRM_STOP(Party.RECIPIENT, Action.READ_CARD),
    READ_FEEDBACK(Party.RECIPIENT, Action.READ_CARD),
    /** A wave whose time has come. */
    SEND_WAVE(Party.CLOCK, null),
    FALL_LATE(Party.CLOCK, null),
    EXPIRE(Party.CLOCK, null),
    PURGE(Party.CLOCK, null);

    /** Who takes the step. */
    public enum Party {
        SENDER,
        RECIPIENT,
        CLOCK
    }

    private final Party party;
    private final @Nullable Action action;

    AlertStep(Party party, @Nullable Action action) {
        this.party = party;
        this.action = action;
    }

    public Party party() {
        return party;
    }

    /** Empty where no person takes the step. */
    public Optional<Action> action() {
        return Optional.ofNullable(action);
    }
}
