package org.filet.oversight;

import org.filet.kernel.Refusal;

/** Why oversight says no. */
public enum OversightRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_YOURS(Kind.FORBIDDEN),
    OWN_ACT(Kind.CONFLICT),
    EXAMINED(Kind.CONFLICT),
    EXPLANATION_MISSING(Kind.INVALID),
    REMARK_MISSING(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    TOO_MANY_DECOYS(Kind.CONFLICT),
    /** The allowance of files a day is used up. */
    TOO_MANY_FILES(Kind.TOO_MANY);

    private final Kind kind;

    OversightRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "oversight.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
