package org.filet.notices;

import org.filet.kernel.Refusal;

/** Why an address or a code is not taken. */
public enum NoticeRefusal implements Refusal {
    NOT_AN_ADDRESS(Kind.INVALID),
    WRONG_CODE(Kind.INVALID),
    NO_ADDRESS(Kind.CONFLICT),
    TOO_SOON(Kind.TOO_MANY),
    /** No mail server is set up, or it does not answer. */
    AWAY(Kind.CONFLICT),
    ADDRESS_REFUSED(Kind.INVALID);

    private final Kind kind;

    NoticeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "notices.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
