package org.filet.matching;

/** How a match ended; domain reference §7.3. */
public enum MatchOutcome {
    SAME_PERSON,
    /** Someone else: the link is torn down and never made again. */
    DIFFERENT,
    ALREADY_IN_CONTACT,
    NOT_LAWFUL,
    NO_ANSWER
}
