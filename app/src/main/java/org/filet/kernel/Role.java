package org.filet.kernel;

/** What a position is for; the columns of the permission table, domain reference §6. */
public enum Role {
    YOUTH_WORKER,
    UNIT_HEAD,
    RUNAWAY_LIAISON,
    POLICE_OFFICER,
    COMMUNITY_WORKER,
    HEALTH_WORKER,
    SCHOOL_WORKER,
    VICTIM_SUPPORT_WORKER,
    TABLE_COORDINATOR,
    PRIVACY_OFFICER,
    /** Signs for the organisation: agreements, directives. */
    DIRECTOR,
    ANALYST,
    TECHNICAL_ADMINISTRATOR,
    /** A clock that rang or an import that ran: no person, no screen. */
    SYSTEM
}
