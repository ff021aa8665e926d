package org.filet.retention;

import org.filet.kernel.Refusal;

/** Why a rule, a hold or a destruction is not taken. */
public enum RetentionRefusal implements Refusal {
    NOT_YOURS(Kind.FORBIDDEN),
    UNKNOWN(Kind.UNKNOWN),
    CODE_UNKNOWN(Kind.INVALID),
    REASON_MISSING(Kind.INVALID),
    REFERENCE_MISSING(Kind.INVALID),
    HELD_ALREADY(Kind.CONFLICT),
    OUT_OF_BOUNDS(Kind.INVALID),
    SOURCE_MISSING(Kind.INVALID),
    SAME_MOMENT(Kind.CONFLICT),
    NOTHING_CHOSEN(Kind.INVALID),
    TOO_MANY(Kind.TOO_MANY),
    NOT_DUE(Kind.CONFLICT),
    OFFICER_NEEDED(Kind.CONFLICT),
    NOT_IN_THIS_STATE(Kind.CONFLICT);

    private final Kind kind;

    RetentionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "retention.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
