package org.filet.matching;

import org.filet.kernel.Refusal;

enum MatchRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NO_AGREEMENT(Kind.FORBIDDEN),
    NOT_DECLARED(Kind.CONFLICT),
    ALREADY_REGISTERED(Kind.CONFLICT),
    CONSENT_IS_THE_YOUTHS(Kind.INVALID),
    CONSENT_IS_THE_PARENTS(Kind.INVALID),
    AGE_UNKNOWN(Kind.INVALID),
    NO_CONTACT(Kind.CONFLICT),
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    NOT_YOUR_SIDE(Kind.FORBIDDEN),
    NOT_BLIND(Kind.CONFLICT),
    OUTCOME_MISSING(Kind.INVALID),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    NOT_WHOLE(Kind.INVALID),
    TOO_MANY_TODAY(Kind.TOO_MANY),
    TOO_MANY_FOR_US(Kind.TOO_MANY),
    TOO_MANY_FOR_THIS_YOUTH(Kind.TOO_MANY);

    private final Kind kind;

    MatchRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "matching.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
