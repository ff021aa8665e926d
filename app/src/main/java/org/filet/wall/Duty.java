package org.filet.wall;

/** What the software does of itself or before a decision. Policies name them; each is entered in one or two places. */
public enum Duty {
    /** Learn who holds a record, so that the door can be asked; what is read goes no further. */
    DECIDE,
    /** Find the episodes that others hold and the reader may follow: hosted, asked for, of the liaison's region. */
    FOLLOW,
    /** Ring the clocks of every organisation: of episodes, of alerts, of matches. */
    CLOCKS,
    /** Before a page is served: seal what stands readable, index what a copy left out, forget what was destroyed. */
    START,
    /** Write the register of communications. */
    REGISTER,
    /** Read the lines of others about a record, once the door has said that its holder may. */
    ACCESSES,
    /** Put the trail into a journal begun again, or export it. */
    JOURNAL,
    /** Put what waits into the journal, and note where it stands there. */
    SEQUENCE,
    /** Give and end the ties that deeds give: the door itself reads only those of who asks. */
    TIES,
    /** Hold questions against every organisation's pointers, encode these, answer those. */
    MATCHING,
    /** Whether a consent carries what one organisation tells another. */
    COVER,
    /** Tell people outside the pages: read where each asked to be told. */
    TELL,
    /** Erase what has had its time. */
    SWEEP,
    /** Destroy a youth's keys at every organisation. */
    DESTRUCTION
}
