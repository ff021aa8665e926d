package org.filet.registers.incidents;

import org.filet.kernel.Refusal;

/** Why an incident is not entered or does not go on. */
public enum IncidentRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    NOT_YOURS(Kind.FORBIDDEN),
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    INFORMATION_MISSING(Kind.INVALID),
    CIRCUMSTANCES_MISSING(Kind.INVALID),
    PERIOD_WRONG(Kind.INVALID),
    KNOWN_WRONG(Kind.INVALID),
    ELEMENTS_MISSING(Kind.INVALID),
    CONCLUSION_MISSING(Kind.INVALID),
    REASON_MISSING(Kind.INVALID),
    NOT_TOLD(Kind.CONFLICT),
    MEASURES_MISSING(Kind.INVALID),
    TOO_LONG(Kind.INVALID);

    private final Kind kind;

    IncidentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "registers.refusal.incident." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
