package org.filet.runaways.judgements;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.keys.DataKeys;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.runaways.Analysis;
import org.filet.runaways.Concern;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.runaways.Runaways;
import org.filet.web.RequestKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes judgements, and lays those of an episode side by side. Filet draws no conclusion from them. */
@Service
@Transactional
public class Judgements {

    private static final int LISTED = 20;

    private final JudgementTable table;
    private final JudgementWords words;
    private final Factors factors;
    private final Positions positions;
    private final Episodes episodes;
    private final Runaways runaways;
    private final Access access;
    private final Clock clock;

    Judgements(
            JudgementTable table,
            JudgementWords words,
            Factors factors,
            Positions positions,
            Episodes episodes,
            Runaways runaways,
            Access access,
            Clock clock) {
        this.table = table;
        this.words = words;
        this.factors = factors;
        this.positions = positions;
        this.episodes = episodes;
        this.runaways = runaways;
        this.access = access;
        this.clock = clock;
    }

    /** What a side says: the newest, and what it said before. */
    public record Told(Side side, Judgement newest, List<Judgement> before) {}

    /**
     * What the form of an episode offers.
     *
     * @param leads whether the judgement sets the level, or stands beside it
     */
    public record Offer(EpisodeSummary episode, boolean leads, List<Factor> factors, List<PositionCard> colleagues) {}

    /**
     * @throws Refused as the door answers, where the actor neither leads the episode nor may give an opinion
     */
    @Transactional(readOnly = true)
    public Offer offer(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        boolean leads = leads(actor, episode);
        if (!leads) {
            access.require(actor, Action.GIVE_OPINION, episode.holding());
        }
        return new Offer(episode, leads, factors.offered(episode.homeRegion()), colleagues(actor));
    }

    /** Whether the actor may write one about this episode now. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Actor actor, EpisodeSummary episode) {
        return episode.state().missing()
                && (leads(actor, episode) || access.may(actor, Action.GIVE_OPINION, episode.holding()));
    }

    /**
     * Writes one, once for a key: the level's own where the actor leads the episode, an opinion beside it otherwise.
     *
     * @throws Refused by the door first; then where something chosen is not on offer, or comes from the future
     */
    public void write(Actor actor, RequestKey key, EpisodeId id, Concern concern, String reasons, Analysis analysis) {
        var offer = offer(actor, id);
        check(actor, offer, concern, analysis);
        runaways.act(
                actor,
                key,
                id,
                offer.leads()
                        ? new Deed.Review(concern, reasons, analysis)
                        : new Deed.GiveOpinion(concern, reasons, analysis));
    }

    private void check(Actor actor, Offer offer, Concern concern, Analysis analysis) {
        var offered = offer.factors().stream().map(Factor::id).collect(Collectors.toSet());
        if (!offered.containsAll(analysis.factors())) {
            throw new Refused(JudgementRefusal.UNKNOWN_FACTOR);
        }
        var colleague = analysis.colleague();
        if (colleague != null
                && offer.colleagues().stream().noneMatch(card -> card.id().equals(colleague))) {
            throw new Refused(JudgementRefusal.NOT_A_COLLEAGUE);
        }
        var heard = analysis.heardAt();
        if (heard != null && heard.isAfter(clock.instant())) {
            throw new Refused(JudgementRefusal.HEARD_WRONG);
        }
        var again = analysis.again();
        if (again != null && again.compareTo(runaways.reviewedWithin(actor, offer.episode(), concern)) > 0) {
            throw new Refused(JudgementRefusal.AGAIN_TOO_LATE);
        }
    }

    /** For whoever has been let in to the episode: every side that spoke, care first; the newest of each. */
    @Transactional(readOnly = true)
    public List<Told> sideBySide(Actor actor, EpisodeSummary episode) {
        var youth = episode.youth().value();
        var keys = new HashMap<OrganisationId, Optional<DataKeys>>();
        var all = table.of(episode.id(), LISTED).stream()
                .map(row -> seen(
                        actor,
                        row,
                        words.open(keys.computeIfAbsent(row.organisation(), by -> words.keys(youth, by)), youth, row)))
                .toList();
        return Arrays.stream(Side.values())
                .flatMap(side -> told(side, all).stream())
                .toList();
    }

    /** The words of the factors that these rest on. */
    @Transactional(readOnly = true)
    public List<Factor> factors(List<Told> told) {
        Set<UUID> ids = new HashSet<>();
        told.forEach(side -> {
            side.newest().analysis().ifPresent(analysis -> ids.addAll(analysis.factors()));
            side.before().forEach(one -> one.analysis().ifPresent(analysis -> ids.addAll(analysis.factors())));
        });
        return ids.isEmpty() ? List.of() : factors.named(ids);
    }

    private static Optional<Told> told(Side side, List<Judgement> all) {
        var of = all.stream().filter(one -> one.side() == side).toList();
        return of.isEmpty() ? Optional.empty() : Optional.of(new Told(side, of.getFirst(), of.subList(1, of.size())));
    }

    private static Judgement seen(Actor actor, JudgementTable.Row row, JudgementWords.Words words) {
        boolean own = row.organisation().equals(actor.organisation());
        return new Judgement(
                row.side(),
                row.organisation(),
                row.position(),
                row.at(),
                row.concern(),
                row.again(),
                words.reasons(),
                own ? Optional.of(words.analysis()) : Optional.empty());
    }

    private boolean leads(Actor actor, EpisodeSummary episode) {
        return access.may(actor, Action.LEAD_EPISODE, episode.holding());
    }

    private List<PositionCard> colleagues(Actor actor) {
        return positions.of(actor.organisation()).stream()
                .filter(card -> !card.id().equals(actor.position()))
                .toList();
    }
}
