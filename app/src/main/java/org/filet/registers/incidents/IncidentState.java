package org.filet.registers.incidents;

/** How far an incident has come. */
public enum IncidentState {
    DETECTED,
    QUALIFIED,
    ASSESSED,
    NOTIFIED,
    CLOSED,
    SET_ASIDE;

    public boolean open() {
        return this != CLOSED && this != SET_ASIDE;
    }
}
