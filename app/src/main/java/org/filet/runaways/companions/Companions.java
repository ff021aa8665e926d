package org.filet.runaways.companions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeLine;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.wall.Wall;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties episodes of youths who left together: one in five does not leave alone (S16b). Only episodes of one holder are tied,
 * so that a tie tells no other organisation about a youth.
 */
@Service
@Transactional
public class Companions {

    private static final int MOST = 20;
    private static final Duration TOGETHER = Duration.ofDays(2);

    private final CompanionTable table;
    private final Episodes episodes;
    private final Access access;
    private final Wall wall;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Companions(
            CompanionTable table,
            Episodes episodes,
            Access access,
            Wall wall,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.episodes = episodes;
        this.access = access;
        this.wall = wall;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Open episodes that may be tied to this one: the same holder's, begun within 48 hours of it, not tied yet. A read of
     * the list of one's own open episodes.
     *
     * @throws Refused by the door where the actor does not lead the episode
     */
    public List<EpisodeLine> offered(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        access.require(actor, Action.LEAD_EPISODE, episode.holding());
        var tied = table.of(id, MOST).stream().map(CompanionTable.Row::other).toList();
        return !episode.state().open() || tied.size() >= MOST
                ? List.of()
                : episodes.openAround(actor, episode, TOGETHER).stream()
                        .filter(line -> line.youth().shown()
                                && !tied.contains(line.summary().id()))
                        .filter(line -> together(episode, line.summary()))
                        .toList();
    }

    /** Those tied to it that this reader may read as well; nothing tells of others. */
    @Transactional(readOnly = true)
    public List<EpisodeSummary> of(Actor actor, EpisodeSummary episode) {
        var tied = table.of(episode.id(), MOST).stream()
                .map(CompanionTable.Row::other)
                .toList();
        return episodes.summaries(actor, tied).stream()
                .filter(other -> access.may(actor, Action.READ_EPISODE, other.holding()))
                .toList();
    }

    /**
     * Ties two; twice is once.
     *
     * @throws Refused by the door for either episode, or where the other is not one of those offered
     */
    public void tie(Actor actor, EpisodeId id, Optional<EpisodeId> other) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.LEAD_EPISODE, episode.holding());
        var companion = episodes.summaries(actor, other.stream().toList()).stream()
                .filter(found -> leads(actor, found) && together(episode, found))
                .findFirst()
                .orElseThrow(() -> new Refused(CompanionRefusal.NOT_OFFERED));
        if (!episode.state().open()
                || table.of(id, MOST).size() >= MOST
                || table.of(companion.id(), MOST).size() >= MOST) {
            throw new Refused(CompanionRefusal.NOT_OFFERED);
        }
        if (opened(episode, () -> table.tie(episode, companion, actor, clock.instant(), basis))) {
            tell(actor, episode, companion, "CompanionTied", basis);
        }
    }

    /** Takes back a tie; twice is once. */
    public void untie(Actor actor, EpisodeId id, Optional<EpisodeId> other) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.LEAD_EPISODE, episode.holding());
        if (other.isPresent() && opened(episode, () -> table.untie(id, other.get()))) {
            episodes.summaries(actor, other.stream().toList())
                    .forEach(companion -> tell(actor, episode, companion, "CompanionUntied", basis));
        }
    }

    private boolean together(EpisodeSummary episode, EpisodeSummary other) {
        return !episode.id().equals(other.id())
                && other.state().open()
                && episode.holder().equals(other.holder())
                && Duration.between(episode.lastSeen(), other.lastSeen()).abs().compareTo(TOGETHER) <= 0;
    }

    private boolean leads(Actor actor, EpisodeSummary episode) {
        return access.may(actor, Action.LEAD_EPISODE, episode.holding());
    }

    private boolean opened(EpisodeSummary episode, Supplier<Boolean> change) {
        return wall.opened(episode.holder(), episode.id().value(), change);
    }

    private void tell(Actor actor, EpisodeSummary one, EpisodeSummary other, String kind, Basis basis) {
        var now = clock.instant();
        events.publishEvent(new CompanionEvent(one.id().value(), kind, actor, now, basis));
        events.publishEvent(new CompanionEvent(other.id().value(), kind, actor, now, basis));
    }
}
