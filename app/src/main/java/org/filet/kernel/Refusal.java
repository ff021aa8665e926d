package org.filet.kernel;

/**
 * Why an operation was refused. One enum a module implements it; the message people read lives under
 * {@code <module>.refusal.<NAME>} in both languages.
 */
public interface Refusal {

    /** What kind of no this is; the pages turn it into a status. */
    enum Kind {
        /** Not there, or nothing this reader may know of: the two must look the same. */
        UNKNOWN,
        /** Known and visible, but not for this role. */
        FORBIDDEN,
        /** The state does not allow it (any more). */
        CONFLICT,
        /** What was sent cannot be accepted as it is. */
        INVALID,
        /** Too many, too fast. */
        TOO_MANY
    }

    String name();

    /** Message key of this refusal. */
    String key();

    Kind kind();
}
