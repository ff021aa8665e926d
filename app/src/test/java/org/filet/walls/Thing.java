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
    VOUCHING,
    PASSKEY,
    PROVIDER,
    INCIDENT,
    STATEMENT,
    SEALED_FACT,
    OPENING,
    PLACE,
    DECOY_FILE,
    TIME_LIMIT,
    ORGANISATION,
    YOUTH
}
