package org.filet.runaways.companions;

import org.filet.kernel.Refusal;

enum CompanionRefusal implements Refusal {
    /** The two episodes are not both ones that the actor's organisation or region leads, open, and different. */
    NOT_OFFERED(Kind.INVALID);

    private final Kind kind;

    CompanionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.companion.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
