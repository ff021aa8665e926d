package org.filet.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.kernel.Refused;
import org.filet.keyholders.KeysAway;
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
    private final EncodingTable encoding;
    private final MatchTable table;
    private final Answers answers;
    private final MatchSteps steps;
    private final Blinding blinding;
    private final Episodes episodes;
    private final Youths youths;
    private final Positions positions;
    private final ContactTies ties;
    private final Access access;
    private final Once once;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final MatchingSettings settings;
    private final Clock clock;

    Matching(
            QuestionTable questions,
            EncodingTable encoding,
            MatchTable table,
            Answers answers,
            MatchSteps steps,
            Blinding blinding,
            Episodes episodes,
            Youths youths,
            Positions positions,
            ContactTies ties,
            Access access,
            Once once,
            Live live,
            ApplicationEventPublisher events,
            MatchingSettings settings,
            Clock clock) {
        this.questions = questions;
        this.encoding = encoding;
        this.table = table;
        this.answers = answers;
        this.steps = steps;
        this.blinding = blinding;
        this.episodes = episodes;
        this.youths = youths;
        this.positions = positions;
        this.ties = ties;
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
     * While the key holders are away the question waits and is asked again by itself ({@link MatchWork}).
     *
     * @throws Refused without the right, before the declaration, without a whole name and date of birth, or beyond the
     *     quotas of §8b
     */
    public List<ContactPointer> ask(Actor actor, RequestKey key, EpisodeId id) {
        return ask(actor, key, id, false);
    }

    /** As {@link #ask}, where it is declared that name or date of birth are not whole: the answer is « to verify ». */
    public List<ContactPointer> askWithLess(Actor actor, RequestKey key, EpisodeId id) {
        return ask(actor, key, id, true);
    }

    private List<ContactPointer> ask(Actor actor, RequestKey key, EpisodeId id, boolean partial) {
        var episode = episodes.summary(actor, id);
        access.require(actor, Action.ASK_MATCH, episode.holding());
        once.run(actor, key, () -> asked(actor, episode, partial));
        return contacts(id);
    }

    /**
     * Asks for what an import brought, once its pointers are encoded ({@link MatchWork}): no quota, the import itself
     * is the act.
     */
    public void askAll(Actor actor, List<EpisodeId> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = episodes.summaries(actor, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            record(
                    some.stream()
                            .map(episode -> question(
                                    actor,
                                    episode,
                                    access.require(actor, Action.IMPORT, episode.holding()),
                                    true,
                                    true))
                            .toList(),
                    some);
            encoding.drawAnewOn(some.stream().map(EpisodeSummary::youth).toList());
        }
    }

    /** How many contacts the answers about these episodes named. */
    public int contactsNamed(Actor actor, List<EpisodeId> ids) {
        return table.contactsNamed(actor.organisation(), ids);
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

    private UUID asked(Actor actor, EpisodeSummary episode, boolean partial) {
        if (episode.declaredAt() == null || !episode.state().open()) {
            throw new Refused(MatchRefusal.NOT_DECLARED);
        }
        ties.mayAsk(actor);
        withinQuota(actor, episode);
        var basis = access.require(actor, Action.ASK_MATCH, episode.holding());
        var identity = youths.identity(actor, episode.youth(), Action.ASK_MATCH, episode.holding());
        if (!partial && !Blinding.whole(identity)) {
            throw new Refused(MatchRefusal.NOT_WHOLE);
        }
        var question = question(actor, episode, basis, partial, false);
        try {
            var answered =
                    question.answered(blinding.question(actor, episode.id().value(), identity));
            record(List.of(answered), List.of(episode));
            answers.visible(answered, episode);
        } catch (KeysAway away) {
            record(List.of(question), List.of(episode));
        }
        return episode.id().value();
    }

    private Question question(Actor actor, EpisodeSummary episode, Basis basis, boolean partial, boolean imported) {
        return new Question(
                UUID.randomUUID(),
                episode.id(),
                episode.youth(),
                actor,
                clock.instant(),
                basis,
                partial,
                imported,
                Question.State.WAITING,
                0,
                List.of());
    }

    private void record(List<Question> asked, List<EpisodeSummary> about) {
        questions.insert(asked);
        events.publishEvent(new Facts(asked.stream()
                .map(question ->
                        new MatchEvent.Asked(question.episode(), question.by(), question.at(), question.basis()))
                .toList()));
        about.forEach(episode -> live.tell(episode.holder(), TOPIC));
    }

    private void withinQuota(Actor actor, EpisodeSummary episode) {
        var since = clock.instant().minus(QUOTA);
        questions.queue(actor.organisation());
        if (questions.askedBy(actor.position(), since) >= settings.perPosition()) {
            throw new Refused(MatchRefusal.TOO_MANY_TODAY);
        }
        if (questions.askedBy(actor.organisation(), since) >= settings.perOrganisation()) {
            throw new Refused(MatchRefusal.TOO_MANY_FOR_US);
        }
        if (questions.askedAbout(episode.youth(), since) >= settings.perYouth()) {
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
