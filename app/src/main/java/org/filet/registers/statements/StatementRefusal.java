package org.filet.registers.statements;

import org.filet.kernel.Refusal;

/** Why a request is not taken, judged or answered. */
public enum StatementRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_YOURS(Kind.FORBIDDEN),
    OWN_JUDGEMENT(Kind.FORBIDDEN),
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    ROWS_CHANGED(Kind.CONFLICT),
    ASKER_MISSING(Kind.INVALID),
    AGE_WRONG(Kind.INVALID),
    IDENTITY_MISSING(Kind.INVALID),
    DAY_WRONG(Kind.INVALID),
    OUTCOME_MISSING(Kind.INVALID),
    REASONS_MISSING(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    GROUNDS_MISSING(Kind.INVALID),
    GROUND_AGE(Kind.INVALID),
    WHOLE_YET_RISK(Kind.INVALID),
    ROWS_MISSING(Kind.INVALID),
    TOO_MANY(Kind.TOO_MANY);

    private final Kind kind;

    StatementRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "registers.refusal.statement." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
