package org.filet.runaways;

import java.util.Locale;
import org.filet.agreements.Action;

/** What can be done to an episode, and what the door is asked for it. */
public enum Step {
    NOTICE(Action.OPEN_EPISODE),
    CHECK(Action.LEAD_EPISODE),
    KNOW_WHEREABOUTS(Action.LEAD_EPISODE),
    DECLARE(Action.LEAD_EPISODE),
    CANCEL(Action.LEAD_EPISODE),
    ISSUE_POLICE_SHEET(Action.LEAD_EPISODE),
    TELL_PARENTS(Action.LEAD_EPISODE),
    /** MAJORITE: the youth turned 18; follows by itself. */
    COME_OF_AGE(Action.LEAD_EPISODE),
    /** Follows by itself once the police sheet is issued and the parents are told. */
    START_SEARCH(Action.LEAD_EPISODE),
    CONFIRM_LIAISON(Action.CONFIRM_LIAISON),
    REVIEW(Action.LEAD_EPISODE),
    GIVE_OPINION(Action.GIVE_OPINION),
    MESSAGE_YOUTH(Action.LEAD_EPISODE),
    NOTE(Action.LEAD_EPISODE),
    LOCATE(Action.LOCATE),
    TAKE_CHARGE(Action.TAKE_CHARGE),
    LOSE_AGAIN(Action.CONFIRM_RETURN),
    CONFIRM_RETURN(Action.CONFIRM_RETURN),
    /** Before anything followed from it. */
    TAKE_BACK_RETURN(Action.CONFIRM_RETURN),
    HAND_STOP_NOTICE(Action.LEAD_EPISODE),
    OFFER_INTERVIEW(Action.HOLD_INTERVIEW),
    RECORD_INTERVIEW(Action.HOLD_INTERVIEW),
    REVISE_PLAN(Action.CLOSE_EPISODE),
    CLOSE(Action.CLOSE_EPISODE),
    RECORD_DEATH(Action.CLOSE_EPISODE),
    IMPORT(Action.IMPORT);

    private final Action action;

    Step(Action action) {
        this.action = action;
    }

    public Action action() {
        return action;
    }

    /** As addresses write it: {@code confirm-return}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is done by telephone or at a door first, typed when there is a moment, and may bear its own hour. */
    public boolean timed() {
        return switch (this) {
            case CHECK,
                    KNOW_WHEREABOUTS,
                    DECLARE,
                    ISSUE_POLICE_SHEET,
                    TELL_PARENTS,
                    MESSAGE_YOUTH,
                    LOCATE,
                    CONFIRM_RETURN,
                    HAND_STOP_NOTICE,
                    OFFER_INTERVIEW -> true;
            default -> false;
        };
    }

    /** Steps that people take on an open episode; the others follow by themselves or begin one. */
    public boolean byHand() {
        return this != NOTICE && this != START_SEARCH && this != COME_OF_AGE && this != IMPORT;
    }
}
