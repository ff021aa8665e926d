package org.filet.runaways.lead;

import org.filet.kernel.Refusal;

enum LeadRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    /** Neither the liaison officer of the region that leads nor a head at the holder. */
    NOT_LEADING(Kind.FORBIDDEN),
    /** Another organisation proposed it. */
    NOT_YOURS(Kind.FORBIDDEN),
    INCOMPLETE(Kind.INVALID),
    ALREADY_LEADS(Kind.INVALID),
    NO_LIAISON(Kind.INVALID),
    ALREADY_PROPOSED(Kind.CONFLICT),
    EPISODE_ENDED(Kind.CONFLICT),
    NO_LONGER_OPEN(Kind.CONFLICT),
    /** Opened in an emergency for an hour: nobody leads on that. */
    FOR_AN_HOUR_ONLY(Kind.FORBIDDEN);

    private final Kind kind;

    LeadRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.lead.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
