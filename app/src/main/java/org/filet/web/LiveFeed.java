package org.filet.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Listens to PostgreSQL on one connection and passes each word on to the browsers of the organisation it names. */
@Component
class LiveFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final int WAIT_MILLIS = 500;
    private static final int BEAT_EVERY = 30;

    private final ConcurrentHashMap<OrganisationId, Set<SseEmitter>> open = new ConcurrentHashMap<>();
    private final DataSource database;
    private volatile boolean running;

    LiveFeed(DataSource database) {
        this.database = database;
    }

    SseEmitter open(Actor actor) {
        var emitter = new SseEmitter(0L);
        var ours = open.computeIfAbsent(actor.organisation(), o -> ConcurrentHashMap.newKeySet());
        ours.add(emitter);
        emitter.onCompletion(() -> ours.remove(emitter));
        emitter.onTimeout(() -> ours.remove(emitter));
        emitter.onError(e -> ours.remove(emitter));
        send(ours, emitter, SseEmitter.event().name("hello").data(""));
        return emitter;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("live-feed").daemon().start(this::listenForever);
    }

    private void listenForever() {
        while (running) {
            try {
                listen();
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    log.warn(
                            "live feed lost its connection and tries again: {}",
                            e.getClass().getSimpleName());
                    pause();
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + Live.CHANNEL);
            }
            everyone("episodes");
            var postgres = connection.unwrap(PGConnection.class);
            for (int beat = 1; running; beat++) {
                var words = postgres.getNotifications(WAIT_MILLIS);
                for (var word : words == null ? new org.postgresql.PGNotification[0] : words) {
                    pass(word.getParameter());
                }
                if (beat % BEAT_EVERY == 0) {
                    everyone("beat");
                }
            }
        }
    }

    private void pass(String word) {
        int space = word.indexOf(' ');
        var ours = open.getOrDefault(new OrganisationId(word.substring(0, space)), Set.of());
        ours.forEach(emitter -> send(ours, emitter, event(word.substring(space + 1))));
    }

    /** After a lost connection words may have been missed: every page asks again. The beat keeps proxies awake. */
    private void everyone(String topic) {
        open.values().forEach(ours -> ours.forEach(emitter -> send(ours, emitter, event(topic))));
    }

    private static SseEmitter.SseEventBuilder event(String topic) {
        return SseEmitter.event().name("changed").data(topic);
    }

    private static void send(Set<SseEmitter> ours, SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            ours.remove(emitter);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        open.values().forEach(ours -> ours.forEach(SseEmitter::complete));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
