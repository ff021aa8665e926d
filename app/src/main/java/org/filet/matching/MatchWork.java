package org.filet.matching;

import java.util.function.LongConsumer;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.Facts;
import org.filet.keyholders.KeysAway;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What goes on behind the pages: pointers get their tokens, questions that had to wait are asked. It waits for the key
 * holders, and holds no row or connection while it does: declarations and alerts never wait for it.
 */
@Component
public class MatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(MatchWork.class);

    private final Encodings encodings;
    private final WaitingQuestions waiting;
    private final Answers answers;
    private final BlindWork blind;
    private final Compared compared;
    private final MatchingSettings settings;
    private final Wall wall;
    private final Turns turns = new Turns();

    MatchWork(
            Encodings encodings,
            WaitingQuestions waiting,
            Answers answers,
            BlindWork blind,
            Compared compared,
            MatchingSettings settings,
            Wall wall) {
        this.encodings = encodings;
        this.waiting = waiting;
        this.answers = answers;
        this.blind = blind;
        this.compared = compared;
        this.settings = settings;
        this.wall = wall;
    }

    /** At a rate, not after a delay: long arithmetic must not hold the thread that rings the other clocks. */
    @Scheduled(fixedRateString = "${filet.clocks.every:5s}")
    void tick() {
        turns.want(() -> run(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), left -> {}));
    }

    /** What was just written waits for the next tick only where something went wrong. */
    @TransactionalEventListener
    void hear(Facts facts) {
        if (settings.promptly() && facts.all().stream().anyMatch(MatchWork::leavesWork)) {
            Thread.ofVirtual().name("match-work").start(this::tick);
        }
    }

    private static boolean leavesWork(DomainEvent event) {
        return event instanceof MatchEvent.Asked || event instanceof MatchEvent.PointerRegistered;
    }

    /**
     * Does all that can be done now, with every core: for commands.
     *
     * @param progress hears how many pointers still wait
     */
    public void drain(LongConsumer progress) {
        turns.await(() -> run(Runtime.getRuntime().availableProcessors(), progress));
        blind.drain();
    }

    /** People's questions before files' pointers, and between them; what an import asks once its pointers stand. */
    private void run(int threads, LongConsumer progress) {
        wall.run(Duty.MATCHING, () -> parts(threads, progress));
    }

    private void parts(int threads, LongConsumer progress) {
        part("Counting pointers", compared::count);
        part("Asking again", waiting::askAgain);
        part("Encoding pointers", () -> {
            while (encodings.step(threads) > 0) {
                progress.accept(encodings.waiting());
                part("Asking again", waiting::askAgain);
            }
        });
        part("Asking for imports", () -> {
            int asked = answers.askImported();
            while (asked > 0) {
                asked = answers.askImported();
            }
        });
    }

    /** What fails holds up no other part, and is tried at the next tick. */
    static void part(String what, Runnable work) {
        try {
            work.run();
        } catch (KeysAway away) {
            LOG.debug("{}: the key holders do not answer", what);
        } catch (RuntimeException failed) {
            OneByOne.tell(what, "", failed);
        }
    }
}
