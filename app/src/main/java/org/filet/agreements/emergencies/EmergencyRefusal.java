package org.filet.agreements.emergencies;

import org.filet.kernel.Refusal;

/** Why an emergency cannot be invoked or reviewed so. */
public enum EmergencyRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_YOURS(Kind.FORBIDDEN),
    BASIS_UNKNOWN(Kind.INVALID),
    OTHER_REGIME(Kind.INVALID),
    DIRECTIVE_MISSING(Kind.INVALID),
    RECIPIENT_UNKNOWN(Kind.INVALID),
    BEYOND_QUEBEC(Kind.INVALID),
    CATEGORIES_MISSING(Kind.INVALID),
    MOTIVE_MISSING(Kind.INVALID),
    URGENCY_MISSING(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    NOT_ATTESTED(Kind.INVALID),
    TOO_MANY(Kind.TOO_MANY),
    REVIEWED(Kind.CONFLICT),
    OWN_ACT(Kind.FORBIDDEN),
    NOT_NEEDED(Kind.CONFLICT),
    TOO_MANY_OPENINGS(Kind.TOO_MANY),
    /** An opening of one's own waits for its review beyond its time. */
    REVIEW_OVERDUE(Kind.FORBIDDEN),
    REMARK_MISSING(Kind.INVALID);

    private final Kind kind;

    EmergencyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "agreements.refusal.emergency." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
