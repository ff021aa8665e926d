package org.filet.network;

import org.filet.kernel.Refusal;

/** Why the network says no. */
public enum NetworkRefusal implements Refusal {
    ADMINISTRATOR_ONLY(Kind.FORBIDDEN),
    ALREADY_ENTERED(Kind.CONFLICT),
    NOT_A_JURISDICTION(Kind.INVALID),
    NOT_A_NAME(Kind.INVALID),
    NOT_AN_ORGANISATION(Kind.INVALID),
    NOT_A_POST(Kind.INVALID),
    ONE_S_OWN_TENURE(Kind.CONFLICT),
    UNKNOWN_ORGANISATION(Kind.UNKNOWN),
    UNKNOWN_POSITION(Kind.UNKNOWN),
    UNKNOWN_REGION(Kind.UNKNOWN);

    private final Kind kind;

    NetworkRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "network.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
