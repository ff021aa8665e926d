package org.filet.web;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Said when a stream opens, with {@link #quiet}: a page that is older asks again for what it shows. */
    static final String HELLO = "hello";

    /** Said now and then, so that proxies keep the stream open and a browser that has gone is noticed. */
    static final String BEAT = "beat";

    /** A stream ends by itself and the browser opens another, so that a position that ended stops hearing. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    /** How long the connection that is listened to may take to answer before another is opened. */
    private static final int ANSWERS_WITHIN_SECONDS = 5;

    /** Said after words may have been missed: every part of every page asks again. */
    private static final String ALL = "all";

    private final ConcurrentHashMap<OrganisationId, Set<LiveReader>> open = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<OrganisationId, Long> spokenOf = new ConcurrentHashMap<>();
    private final DataSource database;
    private final Sessions sessions;
    private volatile boolean running;

    /** When the present connection began to listen; what was said before is not known. */
    private volatile long listening = System.nanoTime();

    LiveFeed(DataSource database, Sessions sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    SseEmitter open(Actor actor, UUID session) {
        // Not all at the same moment: each one that opens again asks again for what it shows.
        var life = LIFE.toMillis() * ThreadLocalRandom.current().nextLong(75, 126) / 100;
        var emitter = new SseEmitter(life);
        var reader = new LiveReader(emitter, session, () -> quiet(actor.organisation()));
        var ours = open.computeIfAbsent(actor.organisation(), o -> ConcurrentHashMap.newKeySet());
        ours.add(reader);
        Runnable gone = () -> {
            ours.remove(reader);
            reader.close();
        };
        emitter.onCompletion(gone);
        emitter.onTimeout(() -> {
            gone.run();
            emitter.complete();
        });
        emitter.onError(e -> gone.run());
        Thread.ofVirtual().name("live-reader").start(() -> {
            reader.write();
            gone.run();
        });
        return emitter;
    }

    /** How many pages are open. */
    int readers() {
        return open.values().stream().mapToInt(Set::size).sum();
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
            } catch (SQLException | RuntimeException | Error e) {
                // Whatever it was: without this thread no page is told any more.
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
                statement.execute("listen " + Live.ENDED);
            }
            listening = System.nanoTime();
            closeOver();
            everyone(ALL);
            var postgres = connection.unwrap(PGConnection.class);
            for (int beat = 1; running; beat++) {
                var words = postgres.getNotifications(WAIT_MILLIS);
                for (var word : words == null ? new org.postgresql.PGNotification[0] : words) {
                    if (word.getName().equals(Live.ENDED)) {
                        close(UUID.fromString(word.getParameter())::equals);
                    } else {
                        pass(word.getParameter());
                    }
                }
                if (beat % BEAT_EVERY == 0) {
                    // One whose other end is gone is only silent, for hours.
                    if (!connection.isValid(ANSWERS_WITHIN_SECONDS)) {
                        throw new SQLException("the connection that is listened to does not answer");
                    }
                    closeOverLater();
                    everyone(BEAT);
                }
            }
        }
    }

    /** Not done now is done at the next beat; the words go on. */
    private void closeOverLater() {
        try {
            closeOver();
        } catch (RuntimeException e) {
            log.warn(
                    "live feed could not ask which sessions last: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** What was missed while the connection was lost, and sessions that nobody ended but time. */
    private void closeOver() {
        var open = all().map(LiveReader::session).collect(Collectors.toSet());
        if (!open.isEmpty()) {
            open.removeAll(sessions.lasting(open));
            close(open::contains);
        }
    }

    private void close(Predicate<UUID> over) {
        all().filter(reader -> over.test(reader.session())).forEach(LiveReader::close);
    }

    private Stream<LiveReader> all() {
        return open.values().stream().flatMap(Set::stream);
    }

    private void pass(String word) {
        int space = word.indexOf(' ');
        var organisation = new OrganisationId(word.substring(0, space));
        // Before it is passed on: who comes between hears it twice, and not never.
        spokenOf.put(organisation, System.nanoTime());
        open.getOrDefault(organisation, Set.of()).forEach(reader -> reader.tell(word.substring(space + 1)));
    }

    /** Milliseconds since the last word to an organisation, or since words can be heard at all. */
    private long quiet(OrganisationId organisation) {
        long now = System.nanoTime();
        long last = spokenOf.getOrDefault(organisation, listening);
        return Duration.ofNanos(Math.min(now - last, now - listening)).toMillis();
    }

    private void everyone(String word) {
        open.values().forEach(ours -> ours.forEach(reader -> reader.tell(word)));
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
        open.values().forEach(ours -> ours.forEach(LiveReader::close));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
