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
    /** Whoever the provider names has no way in here, or none any more: all the same from outside. */
    PROVIDER_NOT_ACCEPTED(Kind.FORBIDDEN),
    /** Switched off, or never there. */
    PROVIDER_OFF(Kind.FORBIDDEN),
    PROVIDER_AWAY(Kind.CONFLICT),
    PROVIDER_DECLINED(Kind.FORBIDDEN),
    ATTEMPT_OVER(Kind.FORBIDDEN),
    TOKEN_NOT_SIGNED(Kind.FORBIDDEN),
    TOKEN_NOT_OURS(Kind.FORBIDDEN),
    TOKEN_NOT_THIS_ATTEMPT(Kind.FORBIDDEN),
    TOKEN_EXPIRED(Kind.FORBIDDEN),
    NOT_STRONG(Kind.FORBIDDEN),
    NOT_FRESH(Kind.FORBIDDEN),
    ALREADY_BOUND(Kind.CONFLICT),
    BY_PASSKEY(Kind.FORBIDDEN),
    ONLY_WAY(Kind.CONFLICT),
    NOT_A_PROVIDER(Kind.INVALID),
    SECRET_ABSENT(Kind.INVALID),
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
