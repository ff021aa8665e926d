package org.filet.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 18 that lives as long as this object, its data in one folder kept between runs: fsync on, password
 * asked, only on the loopback address. Killed, it is started again on the same port; left behind by an application that
 * was killed, it is stopped in order first.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
    private static final long READY_SECONDS = 120;
    private static final long STOP_SECONDS = 20;

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final int port;
    private volatile Process server;
    private volatile boolean closing;

    private LocalPostgres(DirectoryLock lock, Cluster cluster, int port, Process server) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the server of this folder, creating it the first time.
     *
     * @throws PostgresUnavailable with a message in both languages: folder in use, not writable, full, no programs for
     *     this machine
     */
    public static LocalPostgres start(Path folder) {
        var directory = folder.toAbsolutePath().normalize();
        var lock = DirectoryLock.take(directory);
        try {
            var cluster = Cluster.open(directory);
            Orphan.clear(cluster.data());
            int port = freePort();
            var running = new LocalPostgres(lock, cluster, port, launch(cluster, port));
            running.awaitReady();
            running.makeRoles();
            running.writeConnection();
            Thread.ofPlatform().name("postgres-watch").daemon().start(running::watch);
            return running;
        } catch (IOException e) {
            lock.release();
            throw new PostgresUnavailable(
                    "PostgreSQL n’a pas démarré dans " + directory + " : " + e.getMessage(),
                    "PostgreSQL did not start in " + directory + ": " + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lock.release();
            throw new IllegalStateException(e);
        } catch (PostgresUnavailable e) {
            lock.release();
            throw e;
        }
    }

    /**
     * The server that another application runs on this folder now, or empty when none does.
     *
     * @throws PostgresUnavailable when it is just being started or stopped
     */
    public static Optional<Attached> attach(Path folder) {
        var directory = folder.toAbsolutePath().normalize();
        return Files.isDirectory(directory) && DirectoryLock.inUse(directory)
                ? Optional.of(Attached.read(directory))
                : Optional.empty();
    }

    /**
     * Deletes the server of this folder with all its data; stops one left behind by a killed application first.
     *
     * @throws PostgresUnavailable when an application runs on it
     */
    public static void erase(Path folder) {
        var directory = folder.toAbsolutePath().normalize();
        if (!Files.exists(directory)) {
            return;
        }
        var lock = DirectoryLock.take(directory);
        try {
            Orphan.clear(directory.resolve("data"));
            Trees.delete(directory);
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "Les données de " + directory + " n’ont pas pu être effacées : " + e.getMessage(),
                    "The data in " + directory + " could not be erased: " + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            lock.release();
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    /** The role of the application's own connections: owns nothing, behind the second wall. */
    public String appUser() {
        return Roles.APP;
    }

    public String appPassword() {
        return cluster.appPassword();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates the database when it is not there. The name is letters, digits and underscores. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(name);
        }
        try (var connection = connect();
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                connection.createStatement().execute("create database " + name + " owner " + Roles.OWNER);
            }
            allow(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process that serves now; tests kill it. */
    public long pid() {
        return server.pid();
    }

    private void allow(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl(database), user(), password())) {
            Roles.allow(connection);
        }
    }

    private void makeRoles() throws IOException {
        try (var connection = connect()) {
            Roles.make(connection, appPassword());
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), user(), password());
    }

    private static Process launch(Cluster cluster, int port) throws IOException {
        return new ProcessBuilder(cluster.server(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        cluster.directory().resolve("postgres.log").toFile()))
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (System.nanoTime() < end) {
            if (!server.isAlive()) {
                throw new IOException(lastWords());
            }
            if (answers()) {
                return;
            }
            Thread.sleep(30);
        }
        throw new IOException(lastWords());
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(cluster.directory().resolve("postgres.log"));
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private void writeConnection() throws IOException {
        Cluster.Secrets.write(
                cluster.directory().resolve("connection.properties"),
                "port=" + port + "\nuser=" + user() + "\npassword=" + password() + "\napp.user=" + appUser()
                        + "\napp.password=" + appPassword() + "\n");
    }

    private void watch() {
        while (!closing) {
            try {
                server.waitFor();
                if (!closing) {
                    log.warn("PostgreSQL stopped unexpectedly and is started again on port {}", port);
                    restart();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void restart() throws InterruptedException {
        try {
            Orphan.clear(cluster.data());
            server = launch(cluster, port);
            awaitReady();
        } catch (IOException e) {
            log.error("PostgreSQL did not start again: {}", e.getMessage());
            Thread.sleep(1000);
        }
    }

    /** Stops in order: running statements are broken off, what was committed is on disk. */
    @Override
    public void close() {
        closing = true;
        try {
            if (server.isAlive()) {
                Orphan.signal("INT", server.pid());
                if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    Orphan.signal("QUIT", server.pid());
                    server.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (IOException e) {
            log.warn("PostgreSQL could not be asked to stop: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.release();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
