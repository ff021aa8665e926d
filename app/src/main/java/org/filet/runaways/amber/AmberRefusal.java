package org.filet.runaways.amber;

import org.filet.kernel.Refusal;

enum AmberRefusal implements Refusal {
    /** The absence is not declared, or the episode has ended. */
    NOT_NOW(Kind.CONFLICT),
    INCOMPLETE(Kind.INVALID),
    /** A yes or a no rests on something. */
    FACT_MISSING(Kind.INVALID),
    WHEN_WRONG(Kind.INVALID),
    TOO_LONG(Kind.INVALID);

    private final Kind kind;

    AmberRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.amber.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
