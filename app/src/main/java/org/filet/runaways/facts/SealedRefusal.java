package org.filet.runaways.facts;

import org.filet.kernel.Refusal;

enum SealedRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_A_READER(Kind.FORBIDDEN),
    ONE_S_OWN_REQUEST(Kind.FORBIDDEN),
    ALREADY_ASKED(Kind.CONFLICT),
    NOT_WAITING(Kind.CONFLICT),
    NOT_APPROVED(Kind.CONFLICT),
    WORDS_NEEDED(Kind.INVALID),
    REASON_NEEDED(Kind.INVALID),
    READERS_NEEDED(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    TOO_MANY_FACTS(Kind.TOO_MANY);

    private final Kind kind;

    SealedRefusal(Kind kind) {
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
