package org.filet.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.util.FileSystemUtils;

/** Keycloak as it is distributed, unpacked by the profile {@code nightly}; runs until closed. */
final class Keycloak implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final String ADMIN = "filet-test-admin";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int STEP_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Process process;

    private Keycloak(int port, Process process) {
        this.base = "http://127.0.0.1:" + port;
        this.process = process;
    }

    /** Started with the realm of the tests, for Filet at this origin; the realm's codes from a telephone are told as
     * {@code amr} {@code otp}. */
    static Keycloak start(int port, String origin) throws IOException, InterruptedException {
        var home = home();
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        var realms = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(
                realms.resolve("filet-realm.json"),
                Files.readString(Path.of("src/test/resources/keycloak/filet-realm.json"))
                        .replace("@ORIGIN@", origin));
        var command = new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        command.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile());
        var keycloak = new Keycloak(port, command.start());
        try {
            keycloak.awaitReady();
            keycloak.tellCodes();
            return keycloak;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            keycloak.close();
            throw failed;
        }
    }

    String issuer() {
        return base + "/realms/filet";
    }

    /** What the telephone of the realm's {@code ariane} shows now (RFC 6238). */
    static String code() {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec("twenty-invented-chars".getBytes(StandardCharsets.UTF_8), "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Instant.now().getEpochSecond() / STEP_SECONDS)
                    .array());
            int at = hash[hash.length - 1] & 0xf;
            return "%06d".formatted((ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code kc.sh} becomes the server: its number is the server's. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static Path home() {
        try (var folders = Files.list(UNPACKED)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("run with -Pnightly", e);
        }
    }

    private void awaitReady() throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("Keycloak did not start: target/keycloak.log");
            }
            Thread.sleep(1000);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return get("/realms/filet/.well-known/openid-configuration", "").contains(issuer());
        } catch (IOException notYet) {
            return false;
        }
    }

    private void tellCodes() throws IOException, InterruptedException {
        var token = found(
                "\"access_token\":\"([^\"]+)\"",
                post(
                        "/realms/master/protocol/openid-connect/token",
                        "",
                        "application/x-www-form-urlencoded",
                        "grant_type=password&client_id=admin-cli&username=" + ADMIN + "&password=" + ADMIN));
        var executions = get("/admin/realms/filet/authentication/flows/browser/executions", token);
        var execution = found("\\{\"id\":\"([^\"]+)\"[^{}]*\"providerId\":\"auth-otp-form\"", executions);
        post(
                "/admin/realms/filet/authentication/executions/" + execution + "/config",
                token,
                "application/json",
                "{\"alias\":\"otp\",\"config\":{\"default.reference.value\":\"otp\",\"default.reference.maxAge\":\"300\"}}");
    }

    private String get(String path, String token) throws IOException, InterruptedException {
        return answer(request(path, token).GET());
    }

    private String post(String path, String token, String type, String body) throws IOException, InterruptedException {
        return answer(request(path, token).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
