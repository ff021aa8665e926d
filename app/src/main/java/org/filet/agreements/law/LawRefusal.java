package org.filet.agreements.law;

import org.filet.kernel.Refusal;

/** Why the law's data cannot be changed so. */
public enum LawRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_YOURS(Kind.FORBIDDEN),
    JURIST_MISSING(Kind.INVALID),
    NOT_AN_EMERGENCY(Kind.INVALID),
    OTHER_REGIME(Kind.INVALID),
    VERSION_MISSING(Kind.INVALID),
    BODY_MISSING(Kind.INVALID);

    private final Kind kind;

    LawRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "agreements.refusal.law." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
