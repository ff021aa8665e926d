package org.filet.runaways;

/** Where an episode stands; domain reference §7.1 with its French codes. */
public enum EpisodeState {
    /** CONSTAT: someone noticed that the youth is not there. */
    NOTICED,
    /** VERIFICATION: the checks of the first half hour. */
    VERIFYING,
    /** ABSENCE_LIEU_CONNU: absent without authorisation, whereabouts known and an adult confirmed safe. */
    ABSENT_KNOWN,
    /** DECLAREE. */
    DECLARED,
    /** RECHERCHE: police sheet issued, parents told. */
    SEARCHING,
    /** LOCALISEE: where the youth is is known; safety is not confirmed. */
    LOCATED,
    /** RETOUR_CONFIRME: seen in person, well-being checked. */
    RETURNED,
    /** SUIVI_RETOUR: the return interview has been offered. */
    FOLLOW_UP,
    /** CLOSE. */
    CLOSED,
    /** ANNULEE: back before the threshold, or an error; kept for audit, out of statistics. */
    CANCELLED,
    /** DECES. */
    DECEASED;

    /** Whether someone still has something to do. */
    public boolean open() {
        return switch (this) {
            case CLOSED, CANCELLED, DECEASED -> false;
            case NOTICED, VERIFYING, ABSENT_KNOWN, DECLARED, SEARCHING, LOCATED, RETURNED, FOLLOW_UP -> true;
        };
    }

    /** Whether the youth is not there. */
    public boolean away() {
        return open() && this != RETURNED && this != FOLLOW_UP;
    }

    /** Whether the youth is being looked for: alerts may be sent, other regions asked. */
    public boolean missing() {
        return this == DECLARED || this == SEARCHING || this == LOCATED;
    }
}
