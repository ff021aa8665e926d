package org.filet.network;

import org.filet.kernel.Refusal;

enum NetworkRefusal implements Refusal {
    ADMINISTRATOR_ONLY(Kind.FORBIDDEN);

    private final Kind kind;

    NetworkRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "network.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
