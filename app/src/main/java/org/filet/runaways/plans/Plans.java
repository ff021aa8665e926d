package org.filet.runaways.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.keys.DataKeys;
import org.filet.keys.Sealing;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeState;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.runaways.PlanContent;
import org.filet.runaways.Runaways;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A youth's prevention plan, version by version, at the organisation that holds the file. Every reading is traced. */
@Service
@Transactional
public class Plans {

    private static final int LISTED = 30;

    private final PlanTable table;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Episodes episodes;
    private final Runaways runaways;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanTable table,
            Sealing sealing,
            JsonMapper json,
            Episodes episodes,
            Runaways runaways,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.json = json;
        this.episodes = episodes;
        this.runaways = runaways;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an episode's page says of the plan.
     *
     * @param version of the newest, 0 where there is none
     */
    public record Standing(int version, boolean mayRead, boolean mayWrite) {}

    /**
     * Every version, the newest first, and whether another may be written now.
     *
     * @param latest number of the newest, 0 where there is none
     */
    public record Versions(EpisodeSummary episode, int latest, List<Plan> all, boolean mayWrite) {}

    /** Without reading a word of it. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor, EpisodeSummary episode) {
        boolean mayRead = access.may(actor, Action.READ_PLAN, episode.holding());
        return new Standing(
                mayRead ? table.latest(episode.youth(), episode.holder()) : 0, mayRead, mayWrite(actor, episode));
    }

    /** @throws Refused by the door */
    public Versions read(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.READ_PLAN, episode.holding());
        var rows = table.of(episode.youth(), episode.holder(), LISTED);
        if (!rows.isEmpty()) {
            events.publishEvent(new PlanRead(id, actor, clock.instant(), basis));
        }
        var youth = episode.youth().value();
        var keys = sealing.toOpen(episode.holder(), List.of(youth));
        return new Versions(
                episode,
                rows.isEmpty() ? 0 : rows.getFirst().version(),
                rows.stream().map(row -> plan(keys, row)).toList(),
                mayWrite(actor, episode));
    }

    /**
     * Writes the next version and revises the plan of the episode, once for a key.
     *
     * @param seen the newest version that the author had before the eyes
     * @throws Refused by the door or the state; where nothing is written, the day is past, or another was written meanwhile
     */
    public void write(
            Actor actor,
            RequestKey key,
            EpisodeId id,
            int seen,
            boolean withYouth,
            boolean withParents,
            PlanContent content) {
        var episode = episodes.summary(actor, id);
        access.require(actor, Action.READ_PLAN, episode.holding());
        var on = content.reviewOn();
        if (!content.written()) {
            throw new Refused(PlanRefusal.NOTHING_WRITTEN);
        }
        if (on != null && on.isBefore(LocalDate.ofInstant(clock.instant(), Times.QUEBEC))) {
            throw new Refused(PlanRefusal.REVIEW_IN_PAST);
        }
        runaways.act(actor, key, id, new Deed.RevisePlan(withYouth, withParents, content));
        if (table.latest(episode.youth(), episode.holder()) > seen + 1) {
            throw new Refused(PlanRefusal.WRITTEN_MEANWHILE);
        }
    }

    private boolean mayWrite(Actor actor, EpisodeSummary episode) {
        return (episode.state() == EpisodeState.RETURNED || episode.state() == EpisodeState.FOLLOW_UP)
                && access.may(actor, Action.READ_PLAN, episode.holding())
                && access.may(actor, Action.CLOSE_EPISODE, episode.holding());
    }

    private Plan plan(DataKeys keys, PlanTable.Row row) {
        var youth = row.youth().value();
        return new Plan(
                row.version(),
                row.episode(),
                row.position(),
                row.at(),
                row.withYouth(),
                row.withParents(),
                keys.refusal(youth).isPresent()
                        ? Optional.empty()
                        : Optional.of(json.readValue(
                                keys.open(youth, PlanKeeper.cell(row.id()), row.sealed()), PlanContent.class)));
    }
}
