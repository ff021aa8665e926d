package org.filet.runaways.lead;

import java.time.Instant;
import java.util.UUID;
import org.filet.agreements.Holding;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.jspecify.annotations.Nullable;

/**
 * One region asks another to lead an episode.
 *
 * @param number said on the telephone: {@code P-26-000007}
 * @param holder who holds the episode
 * @param by who proposed
 * @param asked the organisation of the liaison officer who was asked
 * @param dueAt from when it counts no more
 * @param answer null while nobody has answered
 */
public record LeadProposal(
        UUID id,
        String number,
        EpisodeId episode,
        OrganisationId holder,
        RegionId from,
        RegionId to,
        LeadReason reason,
        Said by,
        OrganisationId asked,
        Instant dueAt,
        LeadState state,
        @Nullable LeadDecline declined,
        @Nullable Said answer) {

    /** Who said something, when, on what basis. */
    public record Said(PositionId position, OrganisationId organisation, Instant at, Basis basis) {}

    /** Whether it can still be answered. */
    public boolean open(Instant now) {
        return state == LeadState.OPEN && now.isBefore(dueAt);
    }

    /** Nobody answered, whether or not the clock has said so yet. */
    public boolean lapsed(Instant now) {
        return state == LeadState.LAPSED || (state == LeadState.OPEN && !open(now));
    }

    /** What the door is asked about by whoever answers: the proposal, in the region that is asked. */
    Holding holding(EpisodeSummary about) {
        return new Holding(id, about.youth().value(), holder, to);
    }
}
