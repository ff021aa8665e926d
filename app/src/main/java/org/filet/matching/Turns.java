package org.filet.matching;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one at a time do a piece of work: who asks for it meanwhile goes away, and it is done once more. */
final class Turns {

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicBoolean wanted = new AtomicBoolean();

    void want(Runnable work) {
        wanted.set(true);
        while (wanted.get() && oneAtATime.tryLock()) {
            try {
                while (wanted.getAndSet(false)) {
                    work.run();
                }
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /** Waits for its turn: what is there when it is asked for is done when it returns. */
    void await(Runnable work) {
        oneAtATime.lock();
        try {
            work.run();
        } finally {
            oneAtATime.unlock();
        }
    }
}
