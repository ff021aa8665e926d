package org.filet.runaways.protocols;

import org.filet.kernel.Refusal;

/** Why a region's value is not set so. */
public enum ProtocolRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_YOURS(Kind.FORBIDDEN),
    OUT_OF_BOUNDS(Kind.INVALID),
    SOURCE_MISSING(Kind.INVALID),
    NO_DAY(Kind.INVALID),
    PAST(Kind.INVALID),
    TOO_FAR(Kind.INVALID),
    SAME_DAY(Kind.CONFLICT),
    BEGUN(Kind.CONFLICT);

    private final Kind kind;

    ProtocolRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.refusal.protocol." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
