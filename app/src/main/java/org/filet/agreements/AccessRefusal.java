package org.filet.agreements;

import org.filet.kernel.Refusal;

enum AccessRefusal implements Refusal {
    STRANGER(Kind.UNKNOWN),
    WRONG_ROLE(Kind.FORBIDDEN);

    private final Kind kind;

    AccessRefusal(Kind kind) {
        this.kind = kind;
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
