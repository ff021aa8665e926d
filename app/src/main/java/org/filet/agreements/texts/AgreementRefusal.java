package org.filet.agreements.texts;

import org.filet.kernel.Refusal;

/** Why an agreement cannot be written or changed so. */
public enum AgreementRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_YOURS(Kind.FORBIDDEN),
    NOT_NOW(Kind.CONFLICT),
    CHANGED(Kind.CONFLICT),
    ALREADY_GIVEN(Kind.CONFLICT),
    TITLE_MISSING(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    DATES_WRONG(Kind.INVALID),
    RETENTION_WRONG(Kind.INVALID),
    PARTIES_MISSING(Kind.INVALID),
    PARTY_UNKNOWN(Kind.INVALID),
    DRAFTER_MISSING(Kind.INVALID),
    ARTICLES_MISSING(Kind.INVALID),
    BASIS_UNKNOWN(Kind.INVALID),
    GIVER_REGIME(Kind.INVALID),
    BEYOND_QUEBEC(Kind.INVALID),
    ASSESSMENT_MISSING(Kind.INVALID),
    OPINION_MISSING(Kind.INVALID),
    REASON_MISSING(Kind.INVALID);

    private final Kind kind;

    AgreementRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "agreements.refusal.text." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
