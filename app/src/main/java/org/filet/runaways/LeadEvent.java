package org.filet.runaways;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.OrganisationId;

/**
 * A step of the hand-shake by which another region takes over the lead of an episode.
 *
 * @param about the episode
 * @param proposal what was proposed and answered
 * @param proposer whose proposal it is
 * @param asked the organisation of the liaison officer who answers
 */
public record LeadEvent(
        UUID about,
        UUID proposal,
        What what,
        OrganisationId proposer,
        OrganisationId asked,
        Actor by,
        Instant at,
        Basis basis)
        implements DomainEvent {

    public enum What {
        PROPOSED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        LAPSED
    }

    @Override
    public String kind() {
        return "LEAD_" + what;
    }
}
