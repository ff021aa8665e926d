package org.filet.link;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Says things: the report on standard output, the rest on the error output, progress at most every other second. */
final class Console {

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Words words;
    private final PrintStream out;
    private final PrintStream err;
    private Instant next = Instant.now().plus(BETWEEN);

    Console(Words words, PrintStream out, PrintStream err) {
        this.words = words;
        this.out = out;
        this.err = err;
    }

    Words words() {
        return words;
    }

    void report(String key, Object... named) {
        out.println(words.of(key, named));
    }

    void raw(String text) {
        out.println(text);
    }

    void note(String key, Object... named) {
        err.println(words.of(key, named));
    }

    void progress(String key, Object... named) {
        Instant now = Instant.now();
        if (!now.isBefore(next)) {
            err.println(words.of(key, named));
            next = now.plus(BETWEEN);
        }
    }
}
