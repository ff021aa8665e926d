package org.filet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How to run the server's programs here: in a session of their own, so that Ctrl-C stops the application first, and
 * never as root, which PostgreSQL refuses.
 */
record Shell(List<String> prefix, boolean changesOwner) {

    /** The user and group « nobody » where no user namespace is allowed. */
    private static final String NOBODY = "65534";

    static Shell here() {
        var prefix = new ArrayList<String>();
        if (works("setsid", "true")) {
            prefix.add("setsid");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Shell(prefix, false);
        }
        if (works("unshare", "-U", "true")) {
            prefix.addAll(List.of("unshare", "-U"));
            return new Shell(prefix, false);
        }
        prefix.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        return new Shell(prefix, true);
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Hands a folder to the user the programs run as, where that is not the present one. */
    void own(Path folder) throws IOException {
        if (changesOwner) {
            run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()), null);
        }
    }

    /** Runs to the end; throws with the program's own words where it fails. */
    static void run(List<String> command, @Nullable Path log) throws IOException {
        var output = log == null ? Files.createTempFile("filet", ".log") : log;
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(command.getLast() + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            if (log == null) {
                Files.deleteIfExists(output);
            }
        }
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
