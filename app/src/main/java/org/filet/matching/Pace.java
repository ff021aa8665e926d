package org.filet.matching;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Answers only at whole beats, so that how long an answer took does not tell what was found. */
@Component
public class Pace {

    private final Duration beat;

    Pace(MatchingSettings settings) {
        this.beat = settings.pace();
    }

    public <T> T keep(Supplier<T> answer) {
        long start = System.nanoTime();
        try {
            return answer.get();
        } finally {
            rest(System.nanoTime() - start);
        }
    }

    private void rest(long taken) {
        long left = beat.toNanos() - taken % beat.toNanos();
        try {
            Thread.sleep(Duration.ofNanos(left));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
