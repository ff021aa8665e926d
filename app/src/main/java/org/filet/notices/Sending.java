package org.filet.notices;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The sender's own threads: one that spreads, one for each way, so that a server that does not answer keeps no clock, no
 * deed and no other way waiting.
 */
@Component("noticesSending")
@ConditionalOnProperty(name = "filet.clocks.ticking", matchIfMissing = true)
class Sending implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final long LONGEST_STOP_MILLIS = 2_000;

    private final Spreading spreading;
    private final Post post;
    private final ItemTable items;
    private final Channels channels;
    private final NoticesSettings settings;
    private final Clock clock;
    private volatile List<Thread> threads = List.of();
    private volatile boolean running;

    Sending(Spreading spreading, Post post, ItemTable items, Channels channels, NoticesSettings settings, Clock clock) {
        this.spreading = spreading;
        this.post = post;
        this.items = items;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        var ways = Arrays.stream(Way.values())
                .filter(channels::offers)
                .map(way -> thread("notices-" + way.name().toLowerCase(Locale.ROOT), () -> send(way)));
        threads =
                Stream.concat(Stream.of(thread("notices", this::spread)), ways).toList();
    }

    private Thread thread(String name, Runnable round) {
        return Thread.ofPlatform().name(name).daemon().start(() -> again(round));
    }

    private void again(Runnable round) {
        while (running) {
            try {
                round.run();
            } catch (RuntimeException | Error e) {
                // Whatever it was, the next round may do: without this thread nobody is told any more.
                if (running) {
                    log.warn(
                            "notices wait and are tried again: {}", e.getClass().getSimpleName());
                }
            }
            try {
                Thread.sleep(settings.every());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void spread() {
        boolean more = true;
        while (running && more) {
            more = spreading.some();
        }
        items.deleteBefore(clock.instant().minus(settings.keep()));
    }

    private void send(Way way) {
        boolean more = true;
        while (running && more) {
            more = post.one(way);
        }
    }

    @Override
    public void stop() {
        running = false;
        var left = threads;
        threads = List.of();
        left.forEach(Thread::interrupt);
        try {
            for (var sender : left) {
                sender.join(LONGEST_STOP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
