package org.filet.web;

import org.filet.kernel.Refusal;

enum WebRefusal implements Refusal {
    SEAT_ENDED(Kind.FORBIDDEN);

    private final Kind kind;

    WebRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "web.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
