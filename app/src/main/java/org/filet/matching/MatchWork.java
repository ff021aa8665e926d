package org.filet.matching;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.filet.keyholders.KeysAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What goes on behind the pages: pointers get their tokens, questions that had to wait are asked, blind pointers are
 * looked at. Nobody waits for it, and it waits for the key holders: declarations and alerts never do.
 */
@Component
public class MatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(MatchWork.class);

    private final Encodings encodings;
    private final Answers answers;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    MatchWork(Encodings encodings, Answers answers) {
        this.encodings = encodings;
        this.answers = answers;
    }

    /** At a rate, not after a delay: long arithmetic must not hold the thread that rings the other clocks. */
    @Scheduled(fixedRateString = "${filet.clocks.every:5s}")
    void tick() {
        if (oneAtATime.tryLock()) {
            try {
                run(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), left -> {});
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /**
     * Does all that can be done now, with every core: for commands.
     *
     * @param progress hears how many pointers still wait
     */
    public void drain(LongConsumer progress) {
        oneAtATime.lock();
        try {
            run(Runtime.getRuntime().availableProcessors(), progress);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What needs no key goes first, and is not held up by holders that are away. */
    private void run(int threads, LongConsumer progress) {
        lookAtBlind();
        try {
            while (encodings.step(threads) > 0) {
                progress.accept(encodings.waiting());
                lookAtBlind();
            }
        } catch (KeysAway away) {
            LOG.warn("The key holders do not answer: pointers and questions wait ({})", away.getMessage());
        }
        answers.askAgain();
        while (answers.askImported() > 0) {
            lookAtBlind();
        }
        lookAtBlind();
    }

    private void lookAtBlind() {
        boolean more = true;
        while (more) {
            more = answers.lookAtBlind();
        }
    }
}
