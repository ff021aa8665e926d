package org.filet.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.keyholders.Errand;
import org.filet.keyholders.KeysAway;
import org.filet.runaways.EpisodeSummary;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.Live;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Questions on their way: written down, then evaluated by the key holders, then answered, each step a transaction and
 * the holders asked outside of any. Holders that hang hold up whoever asked, and no row, lock or connection.
 */
@Component
class WaitingQuestions {

    /** Longer than holders may take for every epoch: a question not done by then was killed. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration AFTER_A_QUOTA = Duration.ofMinutes(10);

    /** How long an import's question waits for a rotation to end before it is asked under every epoch. */
    private static final Duration ROTATION = Duration.ofMinutes(15);

    private final QuestionTable questions;
    private final WaitingTable table;
    private final Answers answers;
    private final MatchMaker maker;
    private final Blinding blinding;
    private final Youths youths;
    private final Access access;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Wall wall;

    WaitingQuestions(
            QuestionTable questions,
            WaitingTable table,
            Answers answers,
            MatchMaker maker,
            Blinding blinding,
            Youths youths,
            Access access,
            Live live,
            TransactionTemplate transaction,
            Clock clock,
            Wall wall) {
        this.questions = questions;
        this.table = table;
        this.answers = answers;
        this.maker = maker;
        this.blinding = blinding;
        this.youths = youths;
        this.access = access;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
        this.wall = wall;
    }

    /**
     * While its asker waits.
     *
     * @throws Refused where it is too much: the question is dropped, and whoever asked is told why
     */
    void first(Question question, Identity identity) {
        wall.run(Duty.MATCHING, () -> asked(question, identity));
    }

    private void asked(Question question, Identity identity) {
        try {
            answer(question, identity);
        } catch (KeysAway away) {
            postpone(question);
        } catch (Refused no) {
            drop(question);
            throw no;
        }
    }

    /** Asks by itself what waits, one at a time: what keeps one of them from it holds up no other. */
    void askAgain() {
        var next = claimed();
        while (next.isPresent()) {
            if (!blinding.answeringAll()) {
                var given = next.get().id();
                transaction.executeWithoutResult(status -> table.release(given));
                return;
            }
            again(next.get());
            next = claimed();
        }
    }

    private Optional<Question> claimed() {
        int epoch = blinding.epoch();
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            return table.claim(epoch, now, now.plus(CLAIM), now.minus(ROTATION));
        }));
    }

    private void again(Question question) {
        try {
            var identity = readOrDrop(question);
            if (identity.isPresent()) {
                answer(question, identity.get());
            }
        } catch (KeysAway away) {
            postpone(question);
        } catch (Refused tooMuch) {
            transaction.executeWithoutResult(status -> table.postponeAll(
                    question.by().organisation(),
                    question.imported(),
                    clock.instant().plus(AFTER_A_QUOTA)));
        } catch (RuntimeException failed) {
            OneByOne.tell("Question", question.id(), failed);
            postpone(question);
        }
    }

    /** Empty, and the question dropped, where it may be asked no longer. */
    private Optional<Identity> readOrDrop(Question question) {
        try {
            var identity = Objects.requireNonNull(transaction.execute(status -> read(question)));
            if (identity.isEmpty()) {
                drop(question);
            }
            return identity;
        } catch (Refused no) {
            drop(question);
            return Optional.empty();
        }
    }

    /** Who the youth is. Whoever asked does not read the file again: its owner's own machine does. */
    private Optional<Identity> read(Question question) {
        maker.contactOf(question.by());
        return stillAsked(question)
                .map(episode -> youths.identity(
                        Actor.clock(episode.holder(), episode.homeRegion()),
                        episode.youth(),
                        Action.ENCODE_POINTER,
                        episode.holding()));
    }

    private Optional<EpisodeSummary> stillAsked(Question question) {
        return answers.about(List.of(question)).stream()
                .filter(this::may)
                .map(MatchMaker.Asked::episode)
                .findFirst();
    }

    private boolean may(MatchMaker.Asked asked) {
        var question = asked.question();
        var action = question.imported() ? Action.IMPORT : Action.ASK_MATCH;
        return access.may(question.by(), action, asked.episode().holding());
    }

    private void answer(Question question, Identity identity) {
        var errand = question.imported() ? Errand.IMPORT : Errand.QUESTION;
        var tokens = blinding.question(question.by(), errand, question.episode().value(), identity);
        transaction.executeWithoutResult(status -> answer(question.answered(tokens)));
    }

    private void answer(Question answered) {
        if (!table.answer(answered)) {
            return;
        }
        var episode = stillAsked(answered);
        if (episode.isEmpty()) {
            questions.drop(List.of(answered.id()));
        } else {
            answers.visible(answered, episode.get());
            live.tell(episode.get().holder(), Matching.TOPIC);
        }
    }

    private void drop(Question question) {
        transaction.executeWithoutResult(status -> questions.drop(List.of(question.id())));
    }

    private void postpone(Question question) {
        transaction.executeWithoutResult(status -> {
            table.postpone(question.id(), Backoff.after(clock.instant(), question.tries()));
            live.tell(question.by().organisation(), Matching.TOPIC);
        });
    }
}
