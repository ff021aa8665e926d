package org.filet.alerts;

/** Why an alert is taken back. */
public enum RecallReason {
    /** Seen in person, well-being checked: the return ends every alert. */
    RETURNED,
    /** The episode was a mistake. */
    EPISODE_CANCELLED,
    EPISODE_ENDED,
    /** By hand: sent to the wrong people. */
    WRONG_AUDIENCE,
    /** By hand: the card says something wrong. */
    WRONG_CARD,
    /** By hand: no longer useful. */
    NOT_NEEDED;

    /** Those that a person may give. */
    public boolean byHand() {
        return switch (this) {
            case WRONG_AUDIENCE, WRONG_CARD, NOT_NEEDED -> true;
            case RETURNED, EPISODE_CANCELLED, EPISODE_ENDED -> false;
        };
    }

    /** Whoever takes a card back by hand says nothing about the search. */
    Ending ending() {
        return byHand() ? Ending.WITHDRAWN : Ending.SEARCH_OVER;
    }
}
