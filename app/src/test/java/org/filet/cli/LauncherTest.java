package org.filet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final Path LAUNCHER = launcher();
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    private record Said(int code, String text) {}

    @Test
    void the_script_is_plain_shell() throws Exception {
        assertThat(run(List.of("sh", "-n", LAUNCHER.toString()), Map.of()).code())
                .isZero();
    }

    @Test
    void a_jdk_25_is_found_though_an_older_java_comes_first() throws Exception {
        var older = olderJdk();
        var said = run(
                List.of("sh", LAUNCHER.toString(), "doctor"),
                Map.of(
                        "PATH", older.resolve("bin") + ":" + System.getenv("PATH"),
                        "JAVA_HOME", older.toString(),
                        "FILET_JDK_PLACES", JDK.toString()));
        assertThat(said.text()).contains("✓ JDK " + Runtime.version().feature());
    }

    @Test
    void without_a_jdk_it_says_which_one_to_install() throws Exception {
        var bare = bareTools();
        var said = run(
                List.of("sh", LAUNCHER.toString(), "demo"),
                Map.of("PATH", bare.toString(), "JAVA_HOME", "", "FILET_JDK_PLACES", ""));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("Il faut un JDK 25", "A JDK 25 or later is needed");
    }

    @Test
    void a_busy_port_is_said_before_anything_is_made() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var data = folder.resolve("demo");
            var said = filet("demo", "--port", Integer.toString(taken.getLocalPort()), "--data", data.toString());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text())
                    .contains("est déjà pris", "is already in use")
                    .doesNotContain("\tat ", "Exception");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void fresh_erases_nothing_that_filet_did_not_make() throws Exception {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Chère Zoé");
        var said = filet("demo", "--fresh", "--port", "0", "--data", folder.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("autre chose", "something other").doesNotContain("\tat ");
        assertThat(letter).hasContent("Chère Zoé");
    }

    @Test
    void the_service_tells_all_that_is_missing_at_once() throws Exception {
        var said = filet(
                Map.of(
                        "FILET_DB_PASSWORD",
                        "postgres",
                        "FILET_KEYHOLDERS_MODE",
                        "remote",
                        "FILET_KEYHOLDERS_SECRETS",
                        "changeme".repeat(8)),
                "serve");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text())
                .contains(
                        "FILET_DB_URL manque",
                        "FILET_DB_USER is missing",
                        "FILET_DB_PASSWORD est trop court",
                        "FILET_DB_OWNER_USER manque",
                        "FILET_DB_OWNER_PASSWORD is missing",
                        "FILET_KEYHOLDERS_FOLDER manque",
                        "FILET_SIGNIN_ORIGIN manque",
                        "FILET_KEYHOLDERS_SECRETS is a default value")
                .doesNotContain("changeme", "\tat ");
    }

    @Test
    void the_service_never_starts_with_personas() throws Exception {
        var said = filet(Map.of("SPRING_PROFILES_ACTIVE", "demo"), "serve");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("ne vont pas ensemble", "do not go together");
    }

    @Test
    void words_that_make_no_sense_end_with_code_2() throws Exception {
        assertThat(filet("demo", "--port", "many").code()).isEqualTo(2);
        assertThat(filet("demo", "--nonsense").code()).isEqualTo(2);
    }

    private Said filet(String... words) throws Exception {
        return filet(Map.of(), words);
    }

    /** Runs what the script runs once all is built. */
    private Said filet(Map<String, String> environment, String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                JDK.resolve("bin/java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.filet.FiletApplication"));
        command.addAll(List.of(words));
        return run(command, environment);
    }

    private Said run(List<String> command, Map<String, String> environment) throws Exception {
        var output = Files.createTempFile("launcher", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("FILET_") || name.startsWith("SPRING_"));
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + command.getLast());
            }
            return new Said(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** The tools the script needs, and no java. */
    private Path bareTools() throws IOException {
        var tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "sed", "head", "id", "cat")) {
            var real = Stream.of("/bin", "/usr/bin")
                    .map(place -> Path.of(place, tool))
                    .filter(Files::isExecutable)
                    .findFirst();
            if (real.isPresent()) {
                Files.createSymbolicLink(tools.resolve(tool), real.get());
            }
        }
        return tools;
    }

    private static Path olderJdk() throws IOException {
        var places = Path.of("/usr/lib/jvm");
        assumeTrue(Files.isDirectory(places), "no folder of JDKs here: the choice among several is not tried");
        try (var found = Files.list(places)) {
            var older = found.filter(place -> older(place)).findFirst();
            assumeTrue(older.isPresent(), "no older JDK here: the choice among several is not tried");
            return older.orElseThrow();
        }
    }

    private static boolean older(Path jdk) {
        try {
            return Files.isExecutable(jdk.resolve("bin/javac"))
                    && Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"17");
        } catch (IOException e) {
            return false;
        }
    }

    private static Path launcher() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("filet"))) {
                return at.resolve("filet");
            }
        }
        throw new IllegalStateException("the launcher is not here");
    }
}
