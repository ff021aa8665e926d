package org.filet.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A demo as anyone starts it, in a process of its own with a PostgreSQL of its own, to be killed without warning. */
final class OwnProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** A journal that is written ten times a second is oftener killed in the middle. */
    private static final String EVERY = "100ms";

    private final String launcher;
    private final Path folder;
    private final int port = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process process;

    private OwnProcess(String launcher, Path folder) throws IOException {
        this.launcher = launcher;
        this.folder = folder;
        this.process = launch();
    }

    /** Starts one and waits until it serves. */
    static OwnProcess start(String launcher, Path folder) throws IOException, InterruptedException {
        var filet = new OwnProcess(launcher, folder);
        filet.awaitHealth();
        return filet;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path journal() {
        return folder.resolve("journal");
    }

    /** SIGKILL: nothing is said, nothing is flushed. */
    void killApplication() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGKILL to the postmaster alone; returns which it was. */
    long killPostgres() throws IOException {
        long postmaster = postmaster();
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
        return postmaster;
    }

    /** 0 while there is none. */
    private long postmaster() throws IOException {
        var file = folder.resolve("postgres/data/postmaster.pid");
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
    }

    /** Starts again after the application was killed; returns the seconds until it serves. */
    double startAgain() throws IOException, InterruptedException {
        long start = System.nanoTime();
        process = launch();
        awaitHealth();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Waits until the application has its server again, another one than this; returns the seconds. */
    double awaitPostgres(long killed) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (postmaster() == 0 || postmaster() == killed) {
            patience(start, "PostgreSQL did not start again");
        }
        awaitHealth();
        return (System.nanoTime() - start) / 1e9;
    }

    /** As the server's own user, past the second wall. */
    Connection connect() throws IOException, SQLException {
        var way = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("postgres/connection.properties"))) {
            way.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + way.getProperty("port") + "/filet",
                way.getProperty("user"),
                way.getProperty("password"));
    }

    /** Runs a command of the launcher beside it; returns its exit code. */
    int command(String... words) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(launcher));
        all.addAll(Arrays.asList(words));
        return new ProcessBuilder(all).inheritIO().start().waitFor();
    }

    /** Where {@code ./filet} finds this one. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(launcher, "demo", "--port", String.valueOf(port), "--data", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling("output").toFile()));
        builder.environment().put("FILET_REGISTERS_EVERY", EVERY);
        return builder.start();
    }

    private void awaitHealth() throws InterruptedException {
        long start = System.nanoTime();
        var request = HttpRequest.newBuilder(address().resolve("/health"))
                .timeout(Duration.ofSeconds(20))
                .build();
        while (!healthy(request)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Filet ended: " + folder.resolveSibling("output"));
            }
            patience(start, "Filet does not serve");
        }
    }

    private boolean healthy(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void patience(long start, String otherwise) throws InterruptedException {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
            throw new IllegalStateException(otherwise);
        }
        Thread.sleep(20);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
