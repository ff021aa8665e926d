package org.filet.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.filet.ledger.Commitment;
import org.filet.ledger.Entry;
import org.filet.ledger.KeyType;
import org.filet.ledger.LogReader;
import org.filet.ledger.LogWriter;
import org.filet.ledger.Salt;
import org.filet.ledger.SignedNote;
import org.filet.ledger.Signer;
import org.filet.ledger.Verifier;
import org.filet.ledger.verify.Fault;
import org.filet.ledger.verify.Finding;
import org.filet.ledger.verify.Trust;
import org.filet.ledger.verify.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two witnesses that serve, and a log that asks both over HTTP. */
class WitnessServerTest {

    private static final String ORIGIN = "filet.example/journal";
    private static final Signer LOG = new Signer(ORIGIN, KeyType.ED25519, Signer.newPair(KeyType.ED25519));
    private static final InetSocketAddress ANYWHERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Serving> witnesses = new ArrayList<>();

    private record Serving(Path folder, WitnessServer server, List<String> keys) {
        URI address() {
            return URI.create("http://127.0.0.1:" + server.port());
        }
    }

    @BeforeEach
    void two_witnesses() throws IOException {
        for (String name : List.of("laval", "outaouais")) {
            Path place = Files.createDirectory(folder.resolve(name));
            Files.writeString(place.resolve("logs"), "log " + LOG.verifier().line() + "\n");
            witnesses.add(serve(place, name + ".example/temoin"));
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (Serving witness : witnesses) {
            witness.server().close();
        }
        http.close();
    }

    @Test
    void what_both_have_signed_satisfies_a_verifier_that_asks_for_two() throws Exception {
        Path log = grow("log", 300, "");
        cosign(log);
        grow("log", 700, "");
        cosign(log);
        assertThat(verified(log, 2)).isEmpty();
        assertThat(verified(log, 3)).extracting(Finding::fault).contains(Fault.TOO_FEW_WITNESSES);
    }

    @Test
    void a_witness_that_starts_again_still_knows_what_it_signed() throws Exception {
        Path log = grow("log", 300, "");
        cosign(log);
        again(0);
        assertThatThrownBy(() -> ask(0, grow("forked", 300, "otherwise")))
                .isInstanceOf(RemoteWitness.Declined.class)
                .hasMessageContaining("409");
        grow("log", 301, "");
        cosign(log);
        assertThat(verified(log, 2)).isEmpty();
    }

    @Test
    void a_log_restored_from_an_old_copy_is_refused() throws Exception {
        ask(0, grow("log", 300, ""));
        assertThatThrownBy(() -> ask(0, grow("old", 200, "")))
                .isInstanceOf(RemoteWitness.Declined.class)
                .hasMessageContaining("300")
                .hasMessageContaining("200");
    }

    @Test
    void a_log_that_was_rewritten_is_refused() throws Exception {
        ask(0, grow("log", 300, ""));
        assertThatThrownBy(() -> ask(0, grow("rewritten", 400, "otherwise")))
                .isInstanceOf(RemoteWitness.Declined.class)
                .hasMessageContaining("422");
    }

    @Test
    void answers_have_the_status_and_the_type_of_the_specification() throws Exception {
        Path log = grow("log", 300, "");
        String note = LogReader.checkpoint(log).orElseThrow().toString();
        assertThat(post("/add-checkpoint", "old 0\n\n" + note).statusCode()).isEqualTo(200);
        var stale = post("/add-checkpoint", "old 7\n\n" + note);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).isEqualTo("300\n");
        assertThat(stale.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(post("/add-checkpoint", "old 0\n\n" + note.replace(ORIGIN, "autre.example/journal"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/add-checkpoint", "old 0\n\n" + note.replace("\n300\n", "\n301\n"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/add-checkpoint", "nothing").statusCode()).isEqualTo(400);
        assertThat(post("/add-checkpoint", "x".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(post("/add-checkpoint/x", "").statusCode()).isEqualTo(404);
        var read = HttpRequest.newBuilder(witnesses.getFirst().address().resolve("/add-checkpoint"))
                .build();
        assertThat(http.send(read, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    @Test
    void a_signature_of_another_key_is_not_taken_for_the_witness_s() throws Exception {
        Path log = grow("log", 300, "");
        Serving first = witnesses.getFirst();
        var mistaken = new RemoteWitness(first.address(), verifiers(witnesses.getLast()), http, Duration.ofSeconds(20));
        assertThatThrownBy(() -> mistaken.sign(
                        new LogReader(log, 300), LogReader.checkpoint(log).orElseThrow()))
                .isInstanceOf(RemoteWitness.Declined.class)
                .hasMessageContaining("no signature");
    }

    @Test
    void a_witness_that_begins_to_answer_and_never_ends_is_not_waited_for() throws Exception {
        Path log = grow("log", 300, "");
        var never = new CountDownLatch(1);
        HttpServer dripping = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        dripping.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        dripping.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                never.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        dripping.start();
        try {
            var address = URI.create("http://127.0.0.1:" + dripping.getAddress().getPort());
            var remote = new RemoteWitness(address, verifiers(witnesses.getFirst()), http, Duration.ofMillis(500));
            assertThatThrownBy(() -> remote.sign(
                            new LogReader(log, 300), LogReader.checkpoint(log).orElseThrow()))
                    .isInstanceOf(HttpTimeoutException.class);
        } finally {
            never.countDown();
            dripping.stop(0);
        }
    }

    @Test
    void two_processes_do_not_witness_with_one_key_nor_one_without_what_it_signed() throws IOException {
        Serving first = witnesses.getFirst();
        assertThatThrownBy(() -> serve(first.folder(), "")).isInstanceOf(IllegalStateException.class);
        first.server().close();
        Files.move(first.folder().resolve("heads"), folder.resolve("away"));
        assertThatThrownBy(() -> serve(first.folder(), ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("put it back");
    }

    @Test
    void the_command_says_what_it_lacks() {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of(), out)).isEqualTo(2);
        assertThat(Main.run(List.of(folder.resolve("nowhere").toString()), out)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("filet witness", "nowhere");
    }

    private Serving serve(Path place, String name) throws IOException {
        var printed = new ByteArrayOutputStream();
        var server = Main.start(place, name, ANYWHERE, new PrintStream(printed, true, StandardCharsets.UTF_8));
        var keys = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("witness "))
                .toList();
        return new Serving(place, server, keys);
    }

    private void again(int witness) throws IOException {
        Serving stopped = witnesses.get(witness);
        stopped.server().close();
        Serving started = serve(stopped.folder(), "");
        assertThat(started.keys()).isEqualTo(stopped.keys());
        witnesses.set(witness, started);
    }

    /** Appends to a log in this folder; what {@code twist} says makes another history. */
    private Path grow(String name, int size, String twist) {
        Path place = folder.resolve(name);
        LogWriter writer = LogWriter.open(place, ORIGIN);
        for (long i = writer.size(); i < size; i++) {
            var content = ("fact " + i + twist).getBytes(StandardCharsets.UTF_8);
            var commitment = Commitment.of(Salt.of(new byte[Salt.LENGTH]), content);
            writer.append(new Entry("FACT", Instant.now(), "ref-" + i, null, commitment).bytes());
        }
        String text = writer.head().text();
        writer.publish(new SignedNote(text, List.of(LOG.sign(text, Instant.now()))));
        return place;
    }

    private void cosign(Path log) throws Exception {
        SignedNote note = LogReader.checkpoint(log).orElseThrow();
        for (int i = 0; i < witnesses.size(); i++) {
            note = note.with(ask(i, log).signatures());
        }
        Files.writeString(log.resolve("checkpoint"), note.toString());
    }

    private SignedNote ask(int witness, Path log) throws Exception {
        Serving serving = witnesses.get(witness);
        SignedNote note = LogReader.checkpoint(log).orElseThrow();
        long size = Long.parseLong(note.text().split("\n", -1)[1]);
        var remote = new RemoteWitness(serving.address(), verifiers(serving), http, Duration.ofSeconds(20));
        return new SignedNote(note.text(), remote.sign(new LogReader(log, size), note));
    }

    private static List<Verifier> verifiers(Serving serving) {
        return serving.keys().stream()
                .map(line -> Verifier.parse(line.substring("witness ".length())))
                .toList();
    }

    private List<Finding> verified(Path log, int quorum) {
        List<String> keys = new ArrayList<>(List.of("log " + LOG.verifier().line()));
        witnesses.forEach(witness -> keys.addAll(witness.keys()));
        return Verification.of(log, Trust.parse(keys, quorum), null);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(witnesses.getFirst().address().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
