package org.filet.notices;

import org.filet.kernel.Refusal;

/** Why an address, a device or a code is not taken. */
public enum NoticeRefusal implements Refusal {
    NOT_AN_ADDRESS(Kind.INVALID),
    NOT_A_NUMBER(Kind.INVALID),
    /** What a browser said of itself is no address of a service that this installation speaks to. */
    NOT_A_DEVICE(Kind.INVALID),
    TOO_MANY_DEVICES(Kind.CONFLICT),
    WRONG_CODE(Kind.INVALID),
    NO_ADDRESS(Kind.CONFLICT),
    TOO_SOON(Kind.TOO_MANY),
    /** This way is not set up, or nobody answers there. */
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
