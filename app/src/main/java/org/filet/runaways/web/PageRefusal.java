package org.filet.runaways.web;

import org.filet.kernel.Refusal;

enum PageRefusal implements Refusal {
    NO_SUCH_STEP(Kind.UNKNOWN),
    NO_SUCH_ORGANISATION(Kind.INVALID),
    FORM_INCOMPLETE(Kind.INVALID);

    private final Kind kind;

    PageRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
