package org.filet.registers.statements;

/** What a person concluded about handing a statement over. */
public enum Outcome {
    /** No risk: all of it. */
    WHOLE,
    /** All but the marked rows; the list does not tell that there are any. */
    PARTIAL,
    /** Nothing, in words that do not tell whether there is anything. */
    NOTHING
}
