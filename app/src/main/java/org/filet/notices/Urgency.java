package org.filet.notices;

/** How soon somebody is told. */
enum Urgency {
    /** At once to whoever is on duty, whatever the hour. */
    URGENT,
    /** When the reader's quiet hours are over. */
    ORDINARY,
    /** With the morning's message. */
    DIGEST
}
