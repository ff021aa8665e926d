package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.filet.web.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filet in a process of its own, killed without warning while people declare: what was answered is there. */
class KilledInTheMiddleTest {

    private static final int WRITERS = 4;
    private static final int ANSWERED_BEFORE_THE_KILL = 40;
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final Pattern EPISODE = Pattern.compile("/episodes/([0-9a-f-]{36})$");

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop_in_order() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void every_declaration_that_was_answered_is_there_after_a_kill_and_its_clocks_ring() throws Exception {
        var first = start("first");
        var answered = declareUntilKilled(first);
        assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERED_BEFORE_THE_KILL);

        var second = start("second");
        var worker = new Visitor(second.home());
        worker.enter("intervenante-gatineau");
        assertThat(worker.get("/episodes/" + answered.iterator().next()).statusCode())
                .isEqualTo(200);
        assertThat(ids("select id from runaways.episode")).containsAll(answered);
        assertThat(ids("select episode from runaways.clock where stopped_at is null"))
                .containsAll(answered);
        assertThat(ids("select id from runaways.episode except select episode from runaways.clock"))
                .as("no episode without its clocks: a deed is whole or not at all")
                .doesNotContainAnyElementsOf(answered);

        makeDue(answered);
        await(() -> ids("select episode from runaways.clock where rang_at is not null")
                .containsAll(answered));
    }

    private record Filet(Process process, URI home) {}

    private Filet start(String run) throws Exception {
        var output = folder.resolve(run + ".out");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // As the tests themselves: it lives too briefly for more.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.filet.FiletApplication",
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("demo").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        started.add(process);
        await(() ->
                !process.isAlive() || ADDRESS.matcher(Files.readString(output)).find());
        var address = ADDRESS.matcher(Files.readString(output));
        assertThat(address.find()).as(Files.readString(output)).isTrue();
        return new Filet(process, URI.create("http://127.0.0.1:" + address.group(1)));
    }

    private Set<UUID> declareUntilKilled(Filet filet) throws Exception {
        Set<UUID> answered = ConcurrentHashMap.newKeySet();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var streams = new ArrayList<Future<Void>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                streams.add(writers.submit(() -> declare(filet, answered)));
            }
            await(() -> answered.size() >= ANSWERED_BEFORE_THE_KILL
                    || !filet.process().isAlive());
            filet.process().destroyForcibly().waitFor();
            for (var stream : streams) {
                stream.get();
            }
        }
        return answered;
    }

    /** One after the other, until nobody answers. */
    private static Void declare(Filet filet, Set<UUID> answered) throws InterruptedException {
        try {
            var worker = new Visitor(filet.home());
            worker.enter("intervenante-gatineau");
            while (true) {
                var answer = worker.post("/episodes/new", report());
                var episode =
                        EPISODE.matcher(answer.headers().firstValue("Location").orElse(""));
                assertThat(episode.find()).as("HTTP " + answer.statusCode()).isTrue();
                answered.add(UUID.fromString(episode.group(1)));
            }
        } catch (IOException killed) {
            return null;
        }
    }

    private static Map<String, String> report() {
        return Map.of(
                "key", UUID.randomUUID().toString(),
                "givenNames", "Essai " + UUID.randomUUID().toString().replaceAll("[0-9-]", ""),
                "surnames", "Gagnon",
                "birthDate", "2011-05-04",
                "gender", "GIRL",
                "lastSeen",
                        LocalDateTime.now(Times.QUEBEC)
                                .minusHours(2)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString(),
                "origin", "CR_UNIT",
                "what", "declare");
    }

    private Set<UUID> ids(String sql) throws SQLException, IOException {
        var ids = new HashSet<UUID>();
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** Time passes. */
    private void makeDue(Set<UUID> episodes) throws SQLException, IOException {
        try (var connection = connect();
                var update = connection.prepareStatement("""
                        update runaways.clock set due_at = now() - interval '1 second'
                        where episode = any (?) and stopped_at is null and rang_at is null""")) {
            update.setArray(1, connection.createArrayOf("uuid", episodes.toArray()));
            update.executeUpdate();
        }
    }

    private Connection connect() throws SQLException, IOException {
        var way = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("demo/postgres/connection.properties"))) {
            way.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + way.getProperty("port") + "/filet",
                way.getProperty("user"),
                way.getProperty("password"));
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
