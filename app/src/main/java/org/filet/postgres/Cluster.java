package org.filet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The files of one server: its programs, its data, its password. */
record Cluster(Path directory, Path home, Path data, String password, String appPassword, Shell shell) {

    static final String USER = "filet";

    /** Opens the cluster in this folder, making it the first time. */
    static Cluster open(Path directory) throws IOException {
        var shell = Shell.here();
        var home = Binaries.unpacked(directory);
        var data = directory.resolve("data");
        var password = password(directory.resolve("password"));
        var appPassword = password(directory.resolve("app-password"));
        var cluster = new Cluster(directory, home, data, password, appPassword, shell);
        if (!Files.exists(data)) {
            cluster.initialise();
        }
        return cluster;
    }

    /** Beside the real place, then moved: a first start that is killed leaves nothing half-made. */
    private void initialise() throws IOException {
        var partial = directory.resolve("data.partial");
        Trees.delete(partial);
        var secret = directory.resolve("password");
        shell.own(directory);
        Shell.run(
                shell.command(
                        home.resolve("bin/initdb"),
                        List.of(
                                "--pgdata=" + partial,
                                "--username=" + USER,
                                "--pwfile=" + secret,
                                "--auth=scram-sha-256",
                                "--data-checksums",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C")),
                directory.resolve("initdb.log"));
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    List<String> server(int port) {
        return shell.command(
                home.resolve("bin/postgres"),
                List.of(
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=120",
                        "-c",
                        "log_timezone=America/Toronto"));
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Secrets.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /** Files that only their owner reads. */
    static final class Secrets {

        private Secrets() {}

        static void write(Path file, String content) throws IOException {
            var partial = file.resolveSibling(file.getFileName() + ".partial");
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, content);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
