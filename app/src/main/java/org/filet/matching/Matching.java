package org.filet.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Facts;
import org.filet.kernel.Refused;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Live;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** « Déjà connu·e ailleurs ? »: what people ask and do. What they see is in {@link Matches}. */
@Service
@Transactional
public class Matching {

    /** The live topic of everything about matches. */
    public static final String TOPIC = "matches";

    private static final Duration QUOTA = Duration.ofHours(24);
    private static final int AT_ONCE = 200;

    private final QuestionTable questions;
    private final MatchTable table;
    private final MatchMaker maker;
    private final MatchSteps steps;
    private final Blinding blinding;
    private final Episodes episodes;
    private final Youths youths;
    private final Positions positions;
    private final Access access;
    private final Once once;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final MatchingSettings settings;
    private final Clock clock;

    Matching(
            QuestionTable questions,
            MatchTable table,
            MatchMaker maker,
            MatchSteps steps,
            Blinding blinding,
            Episodes episodes,
            Youths youths,
            Positions positions,
            Access access,
            Once once,
            Live live,
            ApplicationEventPublisher events,
            MatchingSettings settings,
            Clock clock) {
        this.questions = questions;
        this.table = table;
        this.maker = maker;
        this.steps = steps;
        this.blinding = blinding;
        this.episodes = episodes;
        this.youths = youths;
        this.positions = positions;
        this.access = access;
        this.once = once;
        this.live = live;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks the pointers of other regions about the youth of one's own open, declared episode; once for a key. Empty
     * means « aucun point de contact communicable »: nobody, or somebody who may not be named; the two are one answer.
     *
     * @throws Refused without the right, before the declaration, or beyond the quotas of §8b
     */
    public List<ContactPointer> ask(Actor actor, RequestKey key, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        access.require(actor, Action.ASK_MATCH, episode.holding());
        once.run(actor, key, () -> asked(actor, episode));
        return contacts(id);
    }

    /**
     * Asks for what an import brought: no quota, the import itself is the act. Returns how many contacts the answers
     * named.
     */
    public int askAll(Actor actor, List<EpisodeId> ids) {
        int contacts = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = episodes.summaries(actor, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            contacts += answer(actor, some, Action.IMPORT);
        }
        return contacts;
    }

    /**
     * Takes a step about a match; the outcome goes with {@link MatchStep#RECORD_OUTCOME} only. Once for a key.
     *
     * @throws Refused where the door, the side or the state does not allow it
     */
    public void act(Actor actor, RequestKey key, MatchId id, MatchStep step, @Nullable MatchOutcome outcome) {
        once.run(actor, key, () -> {
            steps.take(actor, id, step, outcome);
            return id.value();
        });
    }

    private UUID asked(Actor actor, EpisodeSummary episode) {
        if (episode.declaredAt() == null || !episode.state().open()) {
            throw new Refused(MatchRefusal.NOT_DECLARED);
        }
        withinQuota(actor, episode.id());
        answer(actor, List.of(episode), Action.ASK_MATCH);
        return episode.id().value();
    }

    /** Holds the questions against the pointers and records each; returns how many contacts were named. */
    private int answer(Actor actor, List<EpisodeSummary> asked, Action action) {
        var holdings = asked.stream().collect(Collectors.toMap(EpisodeSummary::youth, EpisodeSummary::holding));
        var identities = youths.identities(actor, holdings, action);
        maker.make(
                actor,
                asked.stream()
                        .map(episode -> new MatchMaker.Question(
                                episode, blinding.tokens(Objects.requireNonNull(identities.get(episode.youth())))))
                        .toList());
        return record(actor, asked, action);
    }

    private int record(Actor actor, List<EpisodeSummary> asked, Action action) {
        var named = table.contactsNamed(asked.stream().map(EpisodeSummary::id).toList());
        var now = clock.instant();
        var facts = new ArrayList<MatchEvent.Asked>();
        for (var episode : asked) {
            var basis = access.require(actor, action, episode.holding());
            facts.add(new MatchEvent.Asked(episode.id(), actor, now, basis));
            live.tell(episode.holder(), TOPIC);
        }
        questions.insert(facts, named);
        events.publishEvent(new Facts(facts));
        return named.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void withinQuota(Actor actor, EpisodeId episode) {
        var since = clock.instant().minus(QUOTA);
        questions.queue(actor.position());
        if (questions.askedBy(actor.position(), since) >= settings.perPosition()) {
            throw new Refused(MatchRefusal.TOO_MANY_TODAY);
        }
        if (questions.askedAbout(episode, since) >= settings.perEpisode()) {
            throw new Refused(MatchRefusal.TOO_MANY_FOR_THIS_YOUTH);
        }
    }

    private List<ContactPointer> contacts(EpisodeId episode) {
        return table.visibleOf(episode).stream()
                .filter(match -> !match.tornDown())
                .flatMap(match -> positions.card(match.holder().contact()).stream()
                        .map(card -> new ContactPointer(match.id(), card)))
                .toList();
    }
}
