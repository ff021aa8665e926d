package org.filet.walls;

/** What an address can name that is not everybody's. */
enum Thing {
    EPISODE,
    CONFLICT,
    CONSENT,
    EMERGENCY,
    ALERT,
    TIP,
    COPY,
    MATCH,
    POINTER,
    DECOY_ALERT,
    AGREEMENT,
    UPLOAD,
    FLAG,
    PERSON,
    POSITION,
    LETTER,
    SESSION,
    PASSKEY,
    PROVIDER,
    INCIDENT,
    SEALED_FACT,
    STATEMENT,
    OPENING,
    DECOY_FILE,
    TIME_LIMIT,
    ORGANISATION,
    /** Named in forms only. */
    YOUTH
}
