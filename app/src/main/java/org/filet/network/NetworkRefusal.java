package org.filet.network;

import org.filet.kernel.Refusal;

/** Why the network says no. */
public enum NetworkRefusal implements Refusal {
    ADMINISTRATOR_ONLY(Kind.FORBIDDEN),
    ALREADY_ENTERED(Kind.CONFLICT),
    NOT_A_JURISDICTION(Kind.INVALID),
    UNKNOWN_ORGANISATION(Kind.UNKNOWN),
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
