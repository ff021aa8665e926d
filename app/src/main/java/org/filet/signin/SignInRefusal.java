package org.filet.signin;

import org.filet.kernel.Refusal;

/** Why someone does not get in, or may not let another in. */
enum SignInRefusal implements Refusal {
    /** Unknown, disabled, wrong, late or used: all the same from outside. */
    NOT_ACCEPTED(Kind.FORBIDDEN),
    NO_POSITION(Kind.FORBIDDEN),
    LETTER_NOT_GOOD(Kind.FORBIDDEN),
    LAST_PASSKEY(Kind.CONFLICT),
    NOT_YOUR_PEOPLE(Kind.FORBIDDEN),
    UNKNOWN_PERSON(Kind.UNKNOWN),
    ONESELF(Kind.CONFLICT),
    HAS_ACCOUNT(Kind.CONFLICT),
    NO_ACCOUNT(Kind.CONFLICT),
    NAME_MISSING(Kind.INVALID),
    PROOFING_MISSING(Kind.INVALID),
    CODE_NOT_GOOD(Kind.INVALID),
    TOO_MANY(Kind.TOO_MANY);

    private final Kind kind;

    SignInRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "signin.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
