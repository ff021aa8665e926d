package org.filet.web.kept;

import org.filet.kernel.Refusal;

/** Why something kept was not taken in. */
public enum KeptRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    /** The session in which it was sent was ended since, or nobody knows any more. */
    SESSION_ENDED(Kind.CONFLICT),
    SEAT_ENDED(Kind.CONFLICT),
    BROKEN(Kind.CONFLICT);

    private final Kind kind;

    KeptRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "web.kept.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
