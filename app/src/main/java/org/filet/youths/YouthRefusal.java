package org.filet.youths;

import org.filet.kernel.Refusal;

enum YouthRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    NAME_MISSING(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    PHOTO_TOO_LARGE(Kind.INVALID),
    PHOTO_UNREADABLE(Kind.INVALID),
    SEARCH_TOO_SHORT(Kind.INVALID);

    private final Kind kind;

    YouthRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "youths.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
