package org.filet.matching;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two halves of an answer. While the asker waits, a question is held against the visible pointers alone; whether a
 * blind one would have met it is looked at afterwards, for every question alike. So a miss and a blind hit are the same
 * statements, the same rows and the same bytes by construction, and the pace only has to cover what may be shown.
 */
@Component
class Answers {

    private static final int AT_ONCE = 100;

    /** What fails here fails for a reason that stays: left alone as long as anything is. */
    private static final int OFTEN = 10;

    private final QuestionTable questions;
    private final WaitingTable waiting;
    private final MatchMaker maker;
    private final Canaries canaries;
    private final Blinding blinding;
    private final Episodes episodes;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Answers(
            QuestionTable questions,
            WaitingTable waiting,
            MatchMaker maker,
            Canaries canaries,
            Blinding blinding,
            Episodes episodes,
            Live live,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.waiting = waiting;
        this.maker = maker;
        this.canaries = canaries;
        this.blinding = blinding;
        this.episodes = episodes;
        this.live = live;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the asker may see, at once. Joins a transaction. */
    void visible(Question question, EpisodeSummary episode) {
        maker.make(List.of(new MatchMaker.Asked(question, episode)), Visibility.VISIBLE);
        questions.name(List.of(question.id()));
        events.publishEvent(new Answered());
    }

    /**
     * Blind pointers and decoys, for questions that were answered: how many were looked at. The tokens are destroyed
     * with it.
     */
    int lookAtBlind() {
        return each(waiting.unlooked(clock.instant(), AT_ONCE), Question.State.ANSWERED, this::blind);
    }

    /** Asks what imports brought, once their own pointers are encoded: how many were; 0 while none is ready. */
    int askImported() {
        var ready = waiting.imported(blinding.epoch(), clock.instant(), AT_ONCE);
        return each(ready, Question.State.WAITING, this::imported);
    }

    /** Many in one transaction; those with which that fails each in their own, or set aside for a while. */
    private int each(List<UUID> ids, Question.State state, Consumer<List<Question>> work) {
        var done = new AtomicInteger();
        OneByOne.each(ids, some -> done.addAndGet(locked(some, state, work)), (id, failed) -> {
            OneByOne.tell("Question", id, failed);
            waiting.postpone(id, Backoff.after(clock.instant(), OFTEN));
        });
        return done.get();
    }

    private int locked(List<UUID> ids, Question.State state, Consumer<List<Question>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var locked = waiting.lock(ids, state);
            byAsker(locked).values().forEach(work);
            return locked.size();
        }));
    }

    private void blind(List<Question> asked) {
        var open = about(asked);
        if (!open.isEmpty()) {
            canaries.hear(maker.make(open, Visibility.BLIND), clock.instant());
        }
        questions.settle(ids(asked));
    }

    private void imported(List<Question> asked) {
        var open = about(asked);
        if (!open.isEmpty()) {
            maker.make(open, Visibility.VISIBLE);
        }
        var held = new HashSet<>(open.stream().map(one -> one.question().id()).toList());
        questions.answered(List.copyOf(held));
        questions.drop(ids(asked).stream().filter(id -> !held.contains(id)).toList());
        open.forEach(one -> live.tell(one.episode().holder(), Matching.TOPIC));
        events.publishEvent(new Answered());
    }

    /** One asker's questions whose episodes are open and still theirs to ask about. */
    List<MatchMaker.Asked> about(List<Question> asked) {
        var ids = asked.stream().map(Question::episode).toList();
        Map<EpisodeId, EpisodeSummary> found = episodes
                .summaries(asked.getFirst().by(), ids)
                .stream()
                .filter(episode -> episode.state().open())
                .collect(Collectors.toMap(EpisodeSummary::id, Function.identity()));
        return asked.stream()
                .filter(question -> found.containsKey(question.episode()))
                .map(question -> new MatchMaker.Asked(question, Objects.requireNonNull(found.get(question.episode()))))
                .toList();
    }

    private static List<UUID> ids(List<Question> asked) {
        return asked.stream().map(Question::id).toList();
    }

    private static Map<Actor, List<Question>> byAsker(List<Question> asked) {
        return asked.stream().collect(Collectors.groupingBy(Question::by, LinkedHashMap::new, Collectors.toList()));
    }
}
