package org.filet.runaways;

/** What came of telling the parents, or why they are not told. */
public enum ParentsCall {
    REACHED(true),
    /** To be tried again: the limit goes on. */
    NO_ANSWER(false),
    /** Telling them would endanger the youth. */
    WOULD_ENDANGER(true),
    NO_PARENT(true);

    private final boolean settled;

    ParentsCall(boolean settled) {
        this.settled = settled;
    }

    /** Whether nobody waits for them any more. */
    public boolean settled() {
        return settled;
    }
}
