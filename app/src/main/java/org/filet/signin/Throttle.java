package org.filet.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.filet.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes failures slow: the answer to the eleventh within a quarter of an hour, for what it claims to be, waits a second,
 * then two, then four, at most eight. Only failures wait: nobody can keep the owner of a passkey out with them. What
 * claims to be unknown is counted like what is known.
 */
@Service
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FREE = 10;
    private static final int LONGEST_SECONDS = 8;

    /** Answers that wait hold a connection of the browser; beyond these, a failure is refused at once. */
    private final Semaphore waiting = new Semaphore(64);

    private final FailureTable table;
    private final TransactionTemplate transaction;
    private final Pause pause;
    private final Clock clock;

    Throttle(FailureTable table, TransactionTemplate transaction, Pause pause, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.pause = pause;
        this.clock = clock;
    }

    /** Counts a failure, waits as long as its number asks for. */
    void failed(String claimed) {
        var wait = transaction.execute(status -> count(Secrets.hash(claimed)));
        if (!wait.isZero()) {
            slow(wait);
        }
    }

    private Duration count(byte[] claimed) {
        var now = clock.instant();
        var from = now.minus(WINDOW);
        table.deleteBefore(from);
        table.insert(claimed, now);
        return wait(table.since(claimed, from));
    }

    static Duration wait(int failures) {
        int beyond = failures - FREE;
        return beyond <= 0
                ? Duration.ZERO
                : Duration.ofSeconds(
                        beyond > LONGEST_SECONDS ? LONGEST_SECONDS : Math.min(1L << (beyond - 1), LONGEST_SECONDS));
    }

    private void slow(Duration wait) {
        if (!waiting.tryAcquire()) {
            throw new Refused(SignInRefusal.TOO_MANY);
        }
        try {
            pause.of(wait);
        } finally {
            waiting.release();
        }
    }
}
