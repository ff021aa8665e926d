package org.filet.registers.statements;

/** How far a request has come. */
public enum RequestState {
    /** The risk is to be judged. */
    RECEIVED,
    /** Judged by one person; another confirms or sends it back. */
    JUDGED,
    /** The list may be handed over. */
    GRANTED,
    /** The refusal may be handed over. */
    REFUSED,
    /** Handed over; nothing more comes of it. */
    ANSWERED;

    public boolean open() {
        return this != ANSWERED;
    }
}
