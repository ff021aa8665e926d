package org.filet.agreements;

import org.filet.kernel.Refusal;

enum AccessRefusal implements Refusal {
    STRANGER(Kind.UNKNOWN),
    WRONG_ROLE(Kind.FORBIDDEN),
    NO_AGREEMENT(Kind.FORBIDDEN),
    PURPOSE(Kind.FORBIDDEN),
    CATEGORY(Kind.FORBIDDEN),
    ROLE(Kind.FORBIDDEN),
    NOT_IN_FORCE(Kind.FORBIDDEN),
    CONSENT(Kind.FORBIDDEN);

    private final Kind kind;

    AccessRefusal(Kind kind) {
        this.kind = kind;
    }

    static AccessRefusal of(Lack lack) {
        return valueOf(lack.name());
    }

    @Override
    public String key() {
        return "agreements.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
