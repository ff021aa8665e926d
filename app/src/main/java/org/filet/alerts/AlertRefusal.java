package org.filet.alerts;

import org.filet.kernel.Refusal;

enum AlertRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_MISSING(Kind.CONFLICT),
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    SEARCH_IS_OVER(Kind.CONFLICT),
    EXPIRED(Kind.CONFLICT),
    NO_FEEDBACK(Kind.CONFLICT),
    NO_WAVE_LEFT(Kind.CONFLICT),
    /** Of the form, not of the page: what was typed stays, and the number to call stands beside it. */
    TOO_MANY_ALERTS(Kind.INVALID),
    NOBODY_THERE(Kind.INVALID),
    NO_AGREEMENT(Kind.INVALID),
    INSTRUCTION_MISSING(Kind.INVALID),
    AUDIENCE_MISSING(Kind.INVALID),
    REGION_UNKNOWN(Kind.INVALID),
    REASON_MISSING(Kind.INVALID),
    WORDS_MISSING(Kind.INVALID),
    FEEDBACK_MISSING(Kind.INVALID),
    IN_THE_FUTURE(Kind.INVALID),
    TOO_LONG(Kind.INVALID);

    private final Kind kind;

    AlertRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "alerts.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
