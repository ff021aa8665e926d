package org.filet.registers.statements;

/** Why something is held back. */
public enum Ground {
    CHILD_INTEREST,
    SECURITY,
    SEALED_FACT,
    /** A youth of 14 or more does not agree that somebody else be told. */
    YOUTH_DOES_NOT_CONSENT
}
