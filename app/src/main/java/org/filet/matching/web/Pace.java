package org.filet.matching.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers only at whole beats, so that how long an answer took does not tell what was found. */
@Component
class Pace {

    private final Duration beat;

    Pace(@Value("${filet.matching.pace:500ms}") Duration beat) {
        this.beat = beat;
    }

    <T> T keep(Supplier<T> answer) {
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
