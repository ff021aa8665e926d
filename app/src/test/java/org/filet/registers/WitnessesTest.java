package org.filet.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.KeyType;
import org.filet.ledger.LogReader;
import org.filet.ledger.Signer;
import org.filet.ledger.Verifier;
import org.filet.ledger.Witness;
import org.filet.ledger.WitnessedHeads;
import org.filet.ledger.verify.Fault;
import org.filet.ledger.verify.Finding;
import org.filet.ledger.verify.Trust;
import org.filet.ledger.verify.Verification;
import org.filet.ledger.witness.WitnessServer;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Two witnesses of other organisations sign what the journal exports, and hold it to what they have seen. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=witnesses"})
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class WitnessesTest {

    private static final String ORIGIN = "filet.example/journal";
    private static final Identity INVENTED =
            Identity.named("Léa-Maude", "Essai", LocalDate.of(2011, 3, 4), Gender.UNKNOWN);

    @TempDir
    static Path place;

    private final Sequencer sequencer;
    private final Witnesses witnesses;
    private final JournalCommand command;
    private final Youths youths;
    private final Actor worker;

    WitnessesTest(Sequencer sequencer, Witnesses witnesses, JournalCommand command, Youths youths, Stage stage) {
        this.sequencer = sequencer;
        this.witnesses = witnesses;
        this.command = command;
        this.youths = youths;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @DynamicPropertySource
    static void journal(DynamicPropertyRegistry properties) {
        properties.add("filet.registers.journal", () -> place.resolve("journal"));
        properties.add("filet.registers.key", () -> place.resolve("key"));
        properties.add("filet.registers.witnesses", () -> place.resolve("witnesses"));
    }

    @Test
    void an_export_has_the_signature_of_those_that_answer_and_they_hold_the_journal_to_what_they_saw()
            throws IOException {
        act();
        var signers = List.of(signer("laval.example/temoin"), signer("montreal.example/temoin"));
        var trusted = export("first");
        assertThat(findings("first", trusted, signers, 1)).contains(Fault.TOO_FEW_WITNESSES);
        var log = trusted.stream()
                .map(line -> Verifier.parse(line.substring("log ".length())))
                .toList();
        try (var laval = serve(signers.get(0), log);
                var montreal = serve(signers.get(1), log)) {
            var nobody =
                    List.of("http://127.0.0.1:1 " + signers.get(0).verifier().line(), "not an address at all");
            Files.write(place.resolve("witnesses"), nobody);
            export("nobody");
            assertThat(findings("nobody", trusted, signers, 1)).contains(Fault.TOO_FEW_WITNESSES);

            Files.write(
                    place.resolve("witnesses"),
                    List.of(line(laval, signers.get(0)), "# the other", line(montreal, signers.get(1))));
            witnesses.run();
            assertThat(seen(signers.get(0))).isEqualTo(published());
            act();
            export("second");
            assertThat(findings("second", trusted, signers, 2)).isEmpty();
            assertThat(seen(signers.get(1))).isEqualTo(published());
        }
    }

    private void act() {
        youths.register(worker, INVENTED, Stage.OUTAOUAIS);
        sequencer.run();
    }

    /** Returns the keys of the journal. */
    private List<String> export(String name) throws IOException {
        var folder = place.resolve(name);
        var printed = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of(folder.toString()), printed)).isZero();
        return Files.readAllLines(folder.resolve("keys"));
    }

    private static List<Fault> findings(String export, List<String> log, List<Signer> signers, int quorum) {
        var keys = new ArrayList<>(log);
        signers.forEach(signer -> keys.add("witness " + signer.verifier().line()));
        return Verification.of(place.resolve(export), Trust.parse(keys, quorum), null).stream()
                .map(Finding::fault)
                .toList();
    }

    private static WitnessServer serve(Signer signer, List<Verifier> log) throws IOException {
        var heads = Files.createDirectory(heads(signer));
        return WitnessServer.start(
                new Witness(Map.of(ORIGIN, log), List.of(signer), new WitnessedHeads(heads), Clock.systemUTC()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                () -> {});
    }

    private static String line(WitnessServer server, Signer signer) {
        return "http://127.0.0.1:" + server.port() + "/ " + signer.verifier().line();
    }

    private static Checkpoint published() {
        return LogReader.checkpoint(place.resolve("journal"))
                .map(note -> Checkpoint.parse(note.text()))
                .orElseThrow();
    }

    private static Checkpoint seen(Signer signer) {
        return new WitnessedHeads(heads(signer)).last(ORIGIN).orElseThrow();
    }

    private static Path heads(Signer signer) {
        return place.resolve("heads-" + signer.verifier().name().replace('/', '-'));
    }

    private static Signer signer(String name) {
        return new Signer(name, KeyType.ML_DSA_44_COSIGNATURE, Signer.newPair(KeyType.ML_DSA_44_COSIGNATURE));
    }
}
