package org.filet.imports;

/**
 * What is wrong with a line. Names the line, the field and the reason, never the text itself.
 *
 * @param blocking whether the line cannot be brought in; otherwise the field is left empty
 */
public record Problem(long line, Field field, Reason reason, boolean blocking) {

    /** Why. */
    public enum Reason {
        NAME_MISSING,
        TOO_LONG,
        NOT_A_DATE,
        NOT_A_MOMENT,
        IN_THE_FUTURE,
        TOO_OLD,
        NOT_IN_THE_LIST,
        REFERENCE_TWICE,
        WRONG_NUMBER_OF_CELLS
    }

    static Problem blocking(long line, Field field, Reason reason) {
        return new Problem(line, field, reason, true);
    }

    static Problem leftEmpty(long line, Field field, Reason reason) {
        return new Problem(line, field, reason, false);
    }
}
