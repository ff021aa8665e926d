package org.filet.runaways.places;

import org.filet.kernel.Refusal;

enum PlaceRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    /** The youth is back, or the episode has ended. */
    NOT_NOW(Kind.CONFLICT),
    INCOMPLETE(Kind.INVALID),
    SHELTER_IS_SEALED(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    TOO_MANY(Kind.INVALID);

    private final Kind kind;

    PlaceRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.place.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
