package org.filet.web;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. Words wait here, each topic once, until its own thread has written them: a slow browser holds up
 * nobody else, and what waits for it cannot grow.
 */
final class LiveReader {

    private final LinkedHashSet<String> waiting = new LinkedHashSet<>();
    private final SseEmitter emitter;
    private final UUID session;
    private final LongSupplier quiet;
    private boolean closed;

    /** @param quiet for how many milliseconds nothing has changed for this page's organisation */
    LiveReader(SseEmitter emitter, UUID session, LongSupplier quiet) {
        this.emitter = emitter;
        this.session = session;
        this.quiet = quiet;
        waiting.add(LiveFeed.HELLO);
    }

    /** The session that opened the page. */
    UUID session() {
        return session;
    }

    /** Returns at once. */
    synchronized void tell(String word) {
        waiting.add(word);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Writes what it is told until it is closed or the browser is gone. */
    void write() {
        try {
            for (var word = next(); !word.isEmpty(); word = next()) {
                emitter.send(event(word));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a word; empty once closed. */
    private synchronized String next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return "";
        }
        return waiting.removeFirst();
    }

    private SseEmitter.SseEventBuilder event(String word) {
        return switch (word) {
            case LiveFeed.HELLO -> SseEmitter.event().name(word).data(String.valueOf(quiet.getAsLong()));
            case LiveFeed.BEAT -> SseEmitter.event().name(word).data("");
            default -> SseEmitter.event().name("changed").data(word);
        };
    }
}
