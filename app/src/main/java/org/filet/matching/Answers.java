package org.filet.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.keyholders.KeysAway;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Live;
import org.filet.youths.Youths;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two halves of an answer. While the asker waits, a question is held against the visible pointers alone; whether a
 * blind one would have met it is looked at afterwards, for every question alike. So a miss and a blind hit are the same
 * statements, the same rows and the same bytes by construction, and the pace only has to cover what may be shown.
 */
@Component
class Answers {

    private static final int AT_ONCE = 100;

    private final QuestionTable questions;
    private final MatchMaker maker;
    private final Canaries canaries;
    private final Blinding blinding;
    private final Episodes episodes;
    private final Youths youths;
    private final Access access;
    private final Live live;
    private final Clock clock;

    Answers(
            QuestionTable questions,
            MatchMaker maker,
            Canaries canaries,
            Blinding blinding,
            Episodes episodes,
            Youths youths,
            Access access,
            Live live,
            Clock clock) {
        this.questions = questions;
        this.maker = maker;
        this.canaries = canaries;
        this.blinding = blinding;
        this.episodes = episodes;
        this.youths = youths;
        this.access = access;
        this.live = live;
        this.clock = clock;
    }

    /** What the asker may see, at once. Joins the question's transaction. */
    void visible(Question question, EpisodeSummary episode) {
        maker.make(List.of(new MatchMaker.Asked(question, episode)), Visibility.VISIBLE);
        questions.name(List.of(question.id()));
    }

    /**
     * Blind pointers and decoys, for questions that were answered: true while there may be more of them. The tokens are
     * destroyed with it.
     */
    @Transactional
    public boolean lookAtBlind() {
        var all = new ArrayList<Question>();
        for (boolean imported : new boolean[] {false, true}) {
            if (all.size() < AT_ONCE) {
                all.addAll(questions.next(Question.State.ANSWERED, imported, AT_ONCE - all.size()));
            }
        }
        byAsker(all).forEach((asker, some) -> {
            var asked = about(asker, some);
            if (!asked.isEmpty()) {
                canaries.hear(maker.make(asked, Visibility.BLIND), clock.instant());
            }
        });
        questions.settle(all.stream().map(Question::id).toList());
        return all.size() == AT_ONCE;
    }

    /** Asks again what found the key holders away; what they still do not answer goes on waiting. */
    @Transactional
    public void askAgain() {
        for (var question : questions.next(Question.State.WAITING, false, AT_ONCE)) {
            var asked = about(question.by(), List.of(question)).stream().findFirst();
            if (asked.isEmpty() || !mayAsk(asked.get())) {
                questions.settle(List.of(question.id()));
            } else if (!askedAgain(asked.get())) {
                return;
            }
        }
    }

    private boolean mayAsk(MatchMaker.Asked asked) {
        return access.may(
                asked.question().by(), Action.ASK_MATCH, asked.episode().holding());
    }

    private boolean askedAgain(MatchMaker.Asked asked) {
        var question = asked.question();
        var episode = asked.episode();
        var identity = youths.identity(question.by(), episode.youth(), Action.ASK_MATCH, episode.holding());
        try {
            var answered = question.answered(
                    blinding.question(question.by(), question.episode().value(), identity));
            questions.answer(answered);
            visible(answered, episode);
            live.tell(episode.holder(), Matching.TOPIC);
            return true;
        } catch (KeysAway | Refused later) {
            return false;
        }
    }

    /** Asks what imports brought, once their own pointers are encoded: how many were; 0 while none is ready. */
    @Transactional
    public int askImported() {
        var ready = questions.importedWhosePointerStands(blinding.epoch(), clock.instant(), AT_ONCE);
        byAsker(ready).forEach((asker, some) -> {
            var asked = about(asker, some);
            if (!asked.isEmpty()) {
                maker.make(asked, Visibility.VISIBLE);
            }
            asked.forEach(one -> live.tell(one.episode().holder(), Matching.TOPIC));
        });
        questions.answered(ready.stream().map(Question::id).toList());
        return ready.size();
    }

    private List<MatchMaker.Asked> about(Actor asker, List<Question> asked) {
        var ids = asked.stream()
                .filter(question -> !question.tokens().isEmpty() || question.waiting())
                .map(Question::episode)
                .toList();
        Map<EpisodeId, EpisodeSummary> found = episodes.summaries(asker, ids).stream()
                .collect(Collectors.toMap(EpisodeSummary::id, Function.identity()));
        return asked.stream()
                .filter(question -> found.containsKey(question.episode())
                        && found.get(question.episode()).state().open())
                .map(question -> new MatchMaker.Asked(question, Objects.requireNonNull(found.get(question.episode()))))
                .toList();
    }

    private static Map<Actor, List<Question>> byAsker(List<Question> asked) {
        return asked.stream().collect(Collectors.groupingBy(Question::by, LinkedHashMap::new, Collectors.toList()));
    }
}
