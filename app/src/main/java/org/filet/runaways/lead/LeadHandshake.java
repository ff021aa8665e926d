package org.filet.runaways.lead;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Grant;
import org.filet.agreements.Grants;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.LeadRegions;
import org.filet.wall.Wall;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposing that another region leads, and answering. The lead moves when the region that is asked accepts, in one step,
 * and not before: whoever proposes, withdraws, answers or closes holds the episode first, so that they pass one by one.
 */
@Service
@Transactional
public class LeadHandshake {

    /** How long a proposal waits for its answer. */
    static final Duration WAITS = Duration.ofHours(24);

    /** Ends with the episode; this is for one that nobody ever ends. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final LeadProposals proposals;
    private final LeadProposalTable table;
    private final LeadChanges changes;
    private final LeadRegions leads;
    private final Regions regions;
    private final Positions positions;
    private final Grants grants;
    private final Access access;
    private final Wall wall;
    private final Once once;
    private final Clock clock;

    LeadHandshake(
            LeadProposals proposals,
            LeadProposalTable table,
            LeadChanges changes,
            LeadRegions leads,
            Regions regions,
            Positions positions,
            Grants grants,
            Access access,
            Wall wall,
            Once once,
            Clock clock) {
        this.proposals = proposals;
        this.table = table;
        this.changes = changes;
        this.leads = leads;
        this.regions = regions;
        this.positions = positions;
        this.grants = grants;
        this.access = access;
        this.wall = wall;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Asks the liaison officer of a region of Québec to lead, once for a key. Tells there no more than that.
     *
     * @throws Refused by the door; where the actor is not of the side that leads; where the region or the reason is none;
     *     where a proposal stands open, or the episode has ended
     */
    public void propose(Actor actor, RequestKey key, EpisodeId id, Optional<RegionId> to, Optional<LeadReason> reason) {
        var found = proposals.mayPropose(actor, id);
        once.run(
                actor,
                key,
                () -> wall.opened(found.episode().holder(), id.value(), () -> {
                    var episode = held(actor, id);
                    var region = to.filter(regions.quebec().stream()
                                    .map(one -> one.id())
                                    .toList()::contains)
                            .orElseThrow(() -> new Refused(LeadRefusal.INCOMPLETE));
                    var why = reason.orElseThrow(() -> new Refused(LeadRefusal.INCOMPLETE));
                    proposals.leads(actor, episode);
                    if (region.equals(episode.leadRegion())) {
                        throw new Refused(LeadRefusal.ALREADY_LEADS);
                    }
                    var liaison = positions
                            .liaisonOf(region)
                            .filter(PositionCard::held)
                            .orElseThrow(() -> new Refused(LeadRefusal.NO_LIAISON));
                    if (table.lockOpen(id).isPresent()) {
                        throw new Refused(LeadRefusal.ALREADY_PROPOSED);
                    }
                    var now = clock.instant();
                    var proposal = new LeadProposal(
                            UUID.randomUUID(),
                            table.number(now),
                            id,
                            episode.holder(),
                            episode.leadRegion(),
                            region,
                            why,
                            new LeadProposal.Said(actor.position(), actor.organisation(), now, found.basis()),
                            liaison.organisation(),
                            now.plus(WAITS),
                            LeadState.OPEN,
                            null,
                            null);
                    changes.propose(actor, proposal);
                    return proposal.id();
                }));
    }

    /**
     * Takes back the proposal that stands open, once for a key.
     *
     * @throws Refused by the door; where another organisation proposed it; where it was answered, or none stands open
     */
    public void withdraw(Actor actor, RequestKey key, EpisodeId id) {
        var found = proposals.mayPropose(actor, id);
        once.run(
                actor,
                key,
                () -> wall.opened(found.episode().holder(), id.value(), () -> {
                    leads.hold(actor, id);
                    var proposal = table.lockOpen(id)
                            .filter(open -> open.open(clock.instant()))
                            .orElseThrow(() -> new Refused(LeadRefusal.NO_LONGER_OPEN));
                    if (!proposal.by().organisation().equals(actor.organisation())) {
                        throw new Refused(LeadRefusal.NOT_YOURS);
                    }
                    changes.answer(actor, proposal, LeadState.WITHDRAWN, null, found.basis());
                    return proposal.id();
                }));
    }

    /**
     * Takes over the lead, once for a key: from then on the liaison officer reads the episode, which an agreement in force
     * or an emergency has to carry and the register has.
     *
     * @throws Refused by the door, for the proposal or for the episode; where it no longer waits or the episode has ended
     */
    public EpisodeId accept(Actor actor, RequestKey key, UUID id) {
        var asked = proposals.asked(actor, id);
        return new EpisodeId(once.run(actor, key, () -> accepted(actor, asked.proposal())));
    }

    private UUID accepted(Actor actor, LeadProposal proposal) {
        var episode = wall.opened(proposal.holder(), proposal.episode().value(), () -> stillOpen(actor, proposal));
        var about = episode.id().value();
        grants.end(actor, about, Relation.LEAD);
        if (!proposal.to().equals(episode.homeRegion())) {
            grants.give(
                    actor,
                    new Grant(
                            about,
                            actor.organisation(),
                            Relation.LEAD,
                            proposal.number(),
                            clock.instant().plus(LONGEST)));
        }
        var basis = access.require(actor, Action.READ_EPISODE, episode.holding());
        if (basis.code().equals(Relation.BREAK_GLASS.name())) {
            throw new Refused(LeadRefusal.FOR_AN_HOUR_ONLY);
        }
        return wall.opened(episode.holder(), about, () -> {
            leads.move(actor, episode.id(), proposal.to());
            changes.answer(actor, proposal, LeadState.ACCEPTED, null, basis);
            return about;
        });
    }

    /** Does not take over the lead, once for a key. It stays where it is. */
    public void decline(Actor actor, RequestKey key, UUID id, Optional<LeadDecline> reason) {
        var asked = proposals.asked(actor, id);
        var proposal = asked.proposal();
        once.run(
                actor,
                key,
                () -> wall.opened(proposal.holder(), proposal.episode().value(), () -> {
                    var why = reason.orElseThrow(() -> new Refused(LeadRefusal.INCOMPLETE));
                    stillOpen(actor, proposal);
                    changes.answer(actor, proposal, LeadState.DECLINED, why, asked.basis());
                    return proposal.id();
                }));
    }

    private EpisodeSummary held(Actor actor, EpisodeId id) {
        var episode = leads.hold(actor, id);
        if (!episode.state().open()) {
            throw new Refused(LeadRefusal.EPISODE_ENDED);
        }
        return episode;
    }

    /** Holds both, the episode first; the proposal is what it is once nobody else is at it. */
    private EpisodeSummary stillOpen(Actor actor, LeadProposal asked) {
        var episode = leads.hold(actor, asked.episode());
        boolean open = table.lock(asked.id())
                .filter(proposal -> proposal.open(clock.instant()))
                .isPresent();
        if (!open || !episode.state().open()) {
            throw new Refused(LeadRefusal.NO_LONGER_OPEN);
        }
        return episode;
    }
}
