package org.filet.runaways.judgements;

import org.filet.kernel.Refusal;

enum JudgementRefusal implements Refusal {
    UNKNOWN_FACTOR(Kind.INVALID),
    NOT_A_COLLEAGUE(Kind.INVALID),
    HEARD_WRONG(Kind.INVALID),
    AGAIN_TOO_LATE(Kind.INVALID),
    WORDS_MISSING(Kind.INVALID),
    NOT_YOURS(Kind.FORBIDDEN);

    private final Kind kind;

    JudgementRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.judgement.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
