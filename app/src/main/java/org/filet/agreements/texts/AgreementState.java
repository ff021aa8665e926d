package org.filet.agreements.texts;

/** Where an agreement stands: domain reference §7.6. */
public enum AgreementState {
    DRAFT,
    LEGAL_REVIEW,
    CAI_OPINION,
    SIGNING,
    ACTIVE,
    RENEWAL_DUE,
    SUSPENDED,
    EXPIRED,
    TERMINATED,
    SUPERSEDED;

    /** Whether every party has signed it, whatever became of it. */
    public boolean concluded() {
        return compareTo(ACTIVE) >= 0;
    }

    public boolean decides() {
        return this == ACTIVE || this == RENEWAL_DUE;
    }
}
