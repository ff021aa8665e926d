package org.filet.runaways.preventive;

import org.filet.kernel.Refusal;

enum PreventiveRefusal implements Refusal {
    /** No declaration, or the return is confirmed. */
    SEALED(Kind.CONFLICT),
    /** No fiche, or nothing in it for this reader: the same answer. */
    NOTHING_FOR_YOU(Kind.CONFLICT),
    /** Nothing that is both for the police and for whoever would print it. */
    NOTHING_TO_HAND(Kind.CONFLICT),
    /** What is sealed together is not sealed while the youth is away. */
    YOUTH_AWAY(Kind.INVALID),
    ANSWER_MISSING(Kind.INVALID),
    YOUTH_DECIDES(Kind.INVALID),
    PARENT_DECIDES(Kind.INVALID),
    NOTHING_WRITTEN(Kind.INVALID),
    AUDIENCE_MISSING(Kind.INVALID),
    PRESENT_MISSING(Kind.INVALID),
    REVIEW_WRONG(Kind.INVALID),
    WRITTEN_MEANWHILE(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    RECIPIENT_UNSUITED(Kind.INVALID),
    NOTHING_FOR_THEM(Kind.INVALID),
    NOT_CARRIED(Kind.INVALID),
    TOO_MANY_NAMED(Kind.INVALID);

    private final Kind kind;

    PreventiveRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.preventive.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
