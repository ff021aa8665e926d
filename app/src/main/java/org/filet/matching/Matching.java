package org.filet.matching;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** « Déjà connu·e ailleurs ? »: what people ask and do. What they see is in {@link Matches}. */
@Service
public class Matching {

    /** The live topic of everything about matches. */
    public static final String TOPIC = "matches";

    private static final int AT_ONCE = 200;

    private final Questions questions;
    private final WaitingQuestions waiting;
    private final EncodingTable encoding;
    private final MatchTable table;
    private final MatchSteps steps;
    private final Episodes episodes;
    private final Positions positions;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transaction;

    Matching(
            Questions questions,
            WaitingQuestions waiting,
            EncodingTable encoding,
            MatchTable table,
            MatchSteps steps,
            Episodes episodes,
            Positions positions,
            Access access,
            Once once,
            TransactionTemplate transaction) {
        this.questions = questions;
        this.waiting = waiting;
        this.encoding = encoding;
        this.table = table;
        this.steps = steps;
        this.episodes = episodes;
        this.positions = positions;
        this.access = access;
        this.once = once;
        this.transaction = transaction;
    }

    /**
     * Asks the pointers of other regions about the youth of one's own open, declared episode; once for a key. Empty
     * means « aucun point de contact communicable »: nobody, or somebody who may not be named; the two are one answer.
     * The key holders are asked outside of any transaction, while whoever asks waits; while they are away the question
     * waits and is asked again by itself ({@link MatchWork}).
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
        // Not by propagation NEVER: its empty transaction would keep a connection while the holders are waited for.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Key holders are not asked within a transaction");
        }
        var fresh = transaction.execute(status -> opened(actor, key, id, partial));
        if (fresh != null) {
            waiting.first(fresh.question(), fresh.identity());
        }
        return Objects.requireNonNull(transaction.execute(status -> contacts(id)));
    }

    /** Null where this request has opened its question before. */
    private Questions.@Nullable Opened opened(Actor actor, RequestKey key, EpisodeId id, boolean partial) {
        var episode = episodes.summary(actor, id);
        access.require(actor, Action.ASK_MATCH, episode.holding());
        var opened = new AtomicReference<Questions.@Nullable Opened>();
        once.run(actor, key, () -> {
            var one = questions.open(actor, episode, partial);
            opened.set(one);
            return one.question().id();
        });
        return opened.get();
    }

    /**
     * Asks for what an import brought, once its pointers are encoded ({@link MatchWork}): no quota, the import itself
     * is the act.
     */
    @Transactional
    public void askAll(Actor actor, List<EpisodeId> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = episodes.summaries(actor, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            questions.openImported(actor, some);
            encoding.drawAnewOn(some.stream().map(EpisodeSummary::youth).toList());
        }
    }

    /** How many contacts the answers about these episodes named. */
    @Transactional
    public int contactsNamed(Actor actor, List<EpisodeId> ids) {
        return table.contactsNamed(actor.organisation(), ids);
    }

    /**
     * Takes a step about a match; the outcome goes with {@link MatchStep#RECORD_OUTCOME} only. Once for a key.
     *
     * @throws Refused where the door, the side or the state does not allow it
     */
    @Transactional
    public void act(Actor actor, RequestKey key, MatchId id, MatchStep step, @Nullable MatchOutcome outcome) {
        once.run(actor, key, () -> {
            steps.take(actor, id, step, outcome);
            return id.value();
        });
    }

    private List<ContactPointer> contacts(EpisodeId episode) {
        return table.visibleOf(episode).stream()
                .filter(match -> !match.tornDown())
                .flatMap(match -> positions.card(match.holder().contact()).stream()
                        .map(card -> new ContactPointer(match.id(), card)))
                .toList();
    }
}
