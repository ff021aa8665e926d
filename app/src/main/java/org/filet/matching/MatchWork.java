package org.filet.matching;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.Facts;
import org.filet.keyholders.KeysAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What goes on behind the pages: pointers get their tokens, questions that had to wait are asked, blind pointers are
 * looked at. Nobody waits for it, and it waits for the key holders: declarations and alerts never do.
 */
@Component
public class MatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(MatchWork.class);

    private final Encodings encodings;
    private final Answers answers;
    private final Compared compared;
    private final MatchingSettings settings;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicBoolean wanted = new AtomicBoolean();

    MatchWork(Encodings encodings, Answers answers, Compared compared, MatchingSettings settings) {
        this.encodings = encodings;
        this.answers = answers;
        this.compared = compared;
        this.settings = settings;
    }

    /** At a rate, not after a delay: long arithmetic must not hold the thread that rings the other clocks. */
    @Scheduled(fixedRateString = "${filet.clocks.every:5s}")
    void tick() {
        wanted.set(true);
        while (wanted.get() && oneAtATime.tryLock()) {
            try {
                while (wanted.getAndSet(false)) {
                    run(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), left -> {});
                }
            } finally {
                oneAtATime.unlock();
            }
        }
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
        oneAtATime.lock();
        try {
            run(Runtime.getRuntime().availableProcessors(), progress);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What needs no key goes first, and is not held up by holders that are away. */
    private void run(int threads, LongConsumer progress) {
        compared.count();
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
