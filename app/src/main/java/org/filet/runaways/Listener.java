package org.filet.runaways;

/** The person the youth chooses for the return interview. */
public enum Listener {
    KEY_WORKER,
    OTHER_WORKER,
    STREET_WORKER,
    NURSE,
    LIAISON,
    TRUSTED_ADULT
}
