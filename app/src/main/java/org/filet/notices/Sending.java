package org.filet.notices;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The sender's own thread: a mail server that does not answer keeps no clock and no deed waiting. */
@Component("noticesSending")
@ConditionalOnProperty(name = "filet.clocks.ticking", matchIfMissing = true)
class Sending implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final long LONGEST_STOP_MILLIS = 2_000;

    private final Spreading spreading;
    private final Post post;
    private final ItemTable items;
    private final NoticesSettings settings;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    Sending(Spreading spreading, Post post, ItemTable items, NoticesSettings settings, Clock clock) {
        this.spreading = spreading;
        this.post = post;
        this.items = items;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("notices").daemon().start(this::send);
    }

    private void send() {
        while (isRunning()) {
            try {
                round();
                Thread.sleep(settings.every());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!isRunning()) {
                    return;
                }
                log.warn("notices wait and are tried again: {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void round() {
        boolean more = true;
        while (isRunning() && more) {
            more = spreading.some();
        }
        more = true;
        while (isRunning() && more) {
            more = post.one();
        }
        items.deleteBefore(clock.instant().minus(settings.keep()));
    }

    private void pause() {
        try {
            Thread.sleep(settings.every());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var sender = thread;
        thread = null;
        if (sender != null) {
            sender.interrupt();
            try {
                sender.join(LONGEST_STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
