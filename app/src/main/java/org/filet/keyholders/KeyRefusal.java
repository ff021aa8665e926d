package org.filet.keyholders;

import org.filet.kernel.Refusal;

enum KeyRefusal implements Refusal {
    OVER_QUOTA;

    @Override
    public String key() {
        return "keyholders.refusal." + name();
    }

    @Override
    public Kind kind() {
        return Kind.TOO_MANY;
    }
}
