package org.filet.runaways.lead;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Cover;
import org.filet.agreements.Sharing;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals as both sides read them: the side that leads knows the episode, the side that is asked only that it is asked. */
@Service
@Transactional
public class LeadProposals {

    private static final int LISTED = 20;

    /** How long the home page says that nobody took it over. */
    private static final Duration SAID = Duration.ofHours(24);

    private final LeadProposalTable table;
    private final Episodes episodes;
    private final Access access;
    private final Sharing sharing;
    private final Clock clock;

    LeadProposals(LeadProposalTable table, Episodes episodes, Access access, Sharing sharing, Clock clock) {
        this.table = table;
        this.episodes = episodes;
        this.access = access;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** An episode whose lead the actor may propose to move, and why. */
    record Led(EpisodeSummary episode, Basis basis) {}

    /** A proposal that the actor may answer, and why. */
    record Asked(LeadProposal proposal, EpisodeSummary episode, Basis basis) {}

    /**
     * How the lead of an episode stands, for its page.
     *
     * @param open the proposal that waits, null where none does
     * @param may whether this reader may propose
     * @param own whether the open one is this reader's organisation's to take back
     */
    public record Standing(EpisodeSummary episode, @Nullable LeadProposal open, boolean may, boolean own) {}

    /**
     * A proposal as the liaison officer who is asked reads it: who asks, whom to call, until when. Nothing of the episode.
     *
     * @param reads whether something else lets this reader read the episode already
     * @param lack what an agreement would have to say for the lead to be taken over, null where nothing is lacking
     */
    public record Answering(
            LeadProposal proposal, boolean open, boolean lapsed, boolean reads, Cover.@Nullable Missing lack) {}

    /** @throws Refused by the door, or where somebody else leads */
    Led mayPropose(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        return new Led(episode, access.require(actor, Action.PROPOSE_LEAD, episode.holding()));
    }

    /** @throws Refused where the actor is neither a head at the holder nor the liaison officer of the region that leads */
    void leads(Actor actor, EpisodeSummary episode) {
        if (!ofTheLead(actor, episode)) {
            throw new Refused(LeadRefusal.NOT_LEADING);
        }
    }

    private static boolean ofTheLead(Actor actor, EpisodeSummary episode) {
        return actor.role() == Role.RUNAWAY_LIAISON
                ? actor.region().equals(episode.leadRegion())
                : actor.organisation().equals(episode.holder());
    }

    private boolean mayMove(Actor actor, EpisodeSummary episode) {
        return episode.state().open()
                && ofTheLead(actor, episode)
                && access.may(actor, Action.PROPOSE_LEAD, episode.holding());
    }

    /** For the form: the episode and what stands open. @throws Refused as {@link LeadHandshake#propose} */
    public Standing proposing(Actor actor, EpisodeId id) {
        var led = mayPropose(actor, id);
        leads(actor, led.episode());
        return standing(actor, led.episode());
    }

    /** Asked after the door of the episode has been passed. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor, EpisodeSummary episode) {
        var now = clock.instant();
        var open = table.open(episode.id())
                .filter(proposal -> episode.state().open() && proposal.open(now))
                .orElse(null);
        boolean may = mayMove(actor, episode);
        boolean own = open != null
                && open.by().organisation().equals(actor.organisation())
                && access.may(actor, Action.PROPOSE_LEAD, episode.holding());
        return new Standing(episode, open, may, own);
    }

    /** @throws Refused {@code UNKNOWN}, or by the door */
    Asked asked(Actor actor, UUID id) {
        var proposal = table.find(id).orElseThrow(() -> {
            access.absent(actor, Action.ANSWER_LEAD, id);
            return new Refused(LeadRefusal.UNKNOWN);
        });
        var episode = episodes.summary(actor, proposal.episode());
        return new Asked(proposal, episode, access.require(actor, Action.ANSWER_LEAD, proposal.holding(episode)));
    }

    /** @throws Refused {@code UNKNOWN}, or by the door */
    public Answering answering(Actor actor, UUID id) {
        var asked = asked(actor, id);
        var proposal = asked.proposal();
        var holding = asked.episode().holding();
        var now = clock.instant();
        boolean reads = access.may(actor, Action.READ_EPISODE, holding);
        Cover.Missing lack = null;
        if (!reads
                && !actor.organisation().equals(proposal.holder())
                && sharing.cover(
                                holding,
                                actor.organisation(),
                                actor.role(),
                                Action.READ_EPISODE.purpose(),
                                Action.READ_EPISODE.discloses())
                        instanceof Cover.Missing missing) {
            lack = missing;
        }
        boolean open = proposal.open(now) && asked.episode().state().open();
        return new Answering(proposal, open, proposal.lapsed(now), reads, lack);
    }

    /** What the actor's region was asked and has not answered, or let lapse lately. */
    @Transactional(readOnly = true)
    public List<LeadProposal> waiting(Actor actor) {
        return actor.role() == Role.RUNAWAY_LIAISON
                ? known(actor, table.askedOf(actor.region(), since(), LISTED), Action.ANSWER_LEAD)
                : List.of();
    }

    /** What the actor's organisation proposed lately and nobody took over, where nothing was proposed since. */
    @Transactional(readOnly = true)
    public List<LeadProposal> notTaken(Actor actor) {
        return actor.role() == Role.RUNAWAY_LIAISON || actor.role() == Role.UNIT_HEAD
                ? known(actor, table.notTaken(actor.organisation(), since(), LISTED), Action.PROPOSE_LEAD)
                : List.of();
    }

    private Instant since() {
        return clock.instant().minus(SAID);
    }

    private List<LeadProposal> known(Actor actor, List<LeadProposal> found, Action action) {
        var about = episodes
                .summaries(actor, found.stream().map(LeadProposal::episode).toList())
                .stream()
                .collect(Collectors.toMap(EpisodeSummary::id, Function.identity()));
        return found.stream()
                .filter(proposal -> Optional.ofNullable(about.get(proposal.episode()))
                        .filter(episode -> episode.state().open())
                        .filter(episode -> action == Action.ANSWER_LEAD
                                ? access.may(actor, action, proposal.holding(episode))
                                : mayMove(actor, episode))
                        .isPresent())
                .toList();
    }
}
