package org.filet.registers;

import org.filet.kernel.Refusal;

/** Why a register is not shown. */
public enum RegisterRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_YOURS(Kind.FORBIDDEN),
    PERIOD_WRONG(Kind.INVALID);

    private final Kind kind;

    RegisterRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "registers.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
