package org.filet.wall;

/** What the software does of itself or before a decision. Policies name them; each is entered in one or two places. */
public enum Duty {
    /** Learn who holds a record, so that the door can be asked; what is read goes no further. */
    DECIDE,
    /** Find the episodes that others hold and the reader may follow: hosted, asked for, of the liaison's region. */
    FOLLOW,
    /** Ring the clocks of every organisation. */
    CLOCKS,
    /** Before a page is served: seal what stands readable, index what a copy left out, forget what was destroyed. */
    START,
    /** Write the register of communications. */
    REGISTER,
    /** Destroy a youth's keys at every organisation. */
    DESTRUCTION
}
