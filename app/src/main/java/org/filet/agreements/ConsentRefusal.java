package org.filet.agreements;

import org.filet.kernel.Refusal;

/** Why an answer, a withdrawal or a conflict of interest cannot be noted so. */
public enum ConsentRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    CATEGORIES_MISSING(Kind.INVALID),
    RECIPIENT_UNKNOWN(Kind.INVALID),
    YOUTH_DECIDES(Kind.INVALID),
    PARENT_DECIDES(Kind.INVALID),
    TERM_WRONG(Kind.INVALID),
    WORDS_MISSING(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    NOBODY_NAMED(Kind.INVALID),
    HOLDER_ITSELF(Kind.INVALID),
    OVERSEER(Kind.FORBIDDEN),
    WITHDRAWN(Kind.CONFLICT);

    private final Kind kind;

    ConsentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "agreements.refusal.consent." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
