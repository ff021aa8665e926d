package org.filet.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A server that an application killed without warning left behind, or only its lock file. It is stopped in order, or
 * the file removed, before a new server opens the same data.
 */
final class Orphan {

    private static final Duration IN_ORDER = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private Orphan() {}

    static void clear(Path data) throws IOException, InterruptedException {
        var lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        if (serves(pid, data)) {
            stop(pid, data);
        }
        if (!serves(pid, data)) {
            Files.deleteIfExists(lock);
        }
    }

    private static void stop(long pid, Path data) throws IOException, InterruptedException {
        signal("INT", pid);
        if (!gone(pid, data, IN_ORDER)) {
            signal("QUIT", pid);
            gone(pid, data, AT_ONCE);
        }
    }

    static void signal(String name, long pid) throws IOException {
        Shell.run(List.of("kill", "-" + name, Long.toString(pid)), null);
    }

    private static boolean gone(long pid, Path data, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (!serves(pid, data)) {
                return true;
            }
            Thread.sleep(50);
        }
        return !serves(pid, data);
    }

    /** Whether that process is alive (a zombie is not) and is a server on this data: pids are used again. */
    private static boolean serves(long pid, Path data) throws IOException {
        var process = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(Path.of("/proc", "self"))) {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        }
        try {
            String commandLine = Files.readString(process.resolve("cmdline"), StandardCharsets.UTF_8);
            return commandLine.contains(data.toString());
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
