package org.filet.demo.web;

import org.filet.kernel.Refusal;

enum DemoRefusal implements Refusal {
    UNKNOWN_PERSONA(Kind.UNKNOWN);

    private final Kind kind;

    DemoRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "demo.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
