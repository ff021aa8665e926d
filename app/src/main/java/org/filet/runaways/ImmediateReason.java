package org.filet.runaways;

/** Why the declaration does not wait for the threshold; domain reference §7.1. */
public enum ImmediateReason {
    UNDER_14,
    MEDICAL_NEED,
    HIGH_CONCERN,
    SUSPECTED_EXPLOITATION
}
