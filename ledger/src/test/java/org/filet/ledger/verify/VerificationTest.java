package org.filet.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.Commitment;
import org.filet.ledger.Entry;
import org.filet.ledger.KeyType;
import org.filet.ledger.LogProof;
import org.filet.ledger.LogReader;
import org.filet.ledger.LogWriter;
import org.filet.ledger.NoteSignature;
import org.filet.ledger.Salt;
import org.filet.ledger.SignedNote;
import org.filet.ledger.Signer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fourteen ways to tamper with an export, each found by the command with exit 1 and, where there is one, its entry. */
class VerificationTest {

    private static final String ORIGIN = "filet.example/journal";
    private static final Instant START = Instant.parse("2026-11-01T05:00:00Z");
    private static final int ENTRIES = 600;
    private static final Signer LOG = signer(ORIGIN, KeyType.ED25519);
    private static final Signer WITNESS = signer("voisin.example/temoin", KeyType.ML_DSA_44_COSIGNATURE);

    @TempDir
    Path folder;

    private final List<Entry> entries = entries();
    private final List<String> rows = rows();

    @Test
    void an_export_as_it_should_be_has_nothing_wrong() throws IOException {
        export(entries);
        assertThat(verify("--last", earlier(500))).isEqualTo("0");
        assertThat(output()).contains("All agrees", ORIGIN, "600");
    }

    @Test
    void a_destroyed_fact_still_verifies() throws IOException {
        export(entries);
        rows.set(7, reference(7) + "\t-\t-");
        write(rows);
        assertThat(verify()).isEqualTo("0");
    }

    @Test
    void an_edited_entry() throws IOException {
        export(entries);
        rewriteBundle(bundle -> bundle.set(3, entry(3, "ALERT", null)));
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("entry 3: the entry is not the one of the log");
    }

    @Test
    void a_deleted_entry() throws IOException {
        export(entries);
        rewriteBundle(bundle -> bundle.remove(9));
        assertThat(verify()).isEqualTo("1");
        assertThat(output())
                .contains("entry 9: the entry is not the one of the log")
                .doesNotContain("entry 8:")
                .contains("entry 255: the entry is missing")
                .contains("(" + reference(9) + "): the database holds a fact without an entry");
    }

    @Test
    void an_inserted_entry() throws IOException {
        export(entries);
        rewriteBundle(bundle -> bundle.add(12, entry(1_000, "ALERT", null)));
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("entry 12: the entry is not the one of the log");
    }

    @Test
    void two_entries_in_another_order() throws IOException {
        export(entries);
        rewriteBundle(bundle -> Collections.swap(bundle, 20, 21));
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("entry 20:", "entry 21:");
    }

    @Test
    void a_log_cut_short_under_its_checkpoint() throws IOException {
        export(entries);
        Files.delete(folder.resolve("tile/entries/002.p/88"));
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("entry 512: the entry is missing");
    }

    @Test
    void a_log_rolled_back_to_an_old_copy() throws IOException {
        export(entries);
        Path last = folder.resolve("last");
        Files.copy(folder.resolve("checkpoint"), last);
        Path old = Files.createDirectory(folder.resolve("old"));
        folder = old;
        export(entries.subList(0, 400));
        assertThat(verify("--last", last.toString())).isEqualTo("1");
        assertThat(output()).contains("shorter than the one seen before");
    }

    @Test
    void two_histories_for_two_readers() throws IOException {
        export(entries);
        String seen = earlier(500);
        Path other = Files.createDirectory(folder.resolve("other"));
        folder = other;
        List<Entry> forked = new ArrayList<>(entries);
        forked.set(100, Entry.parse(entry(100, "ALERT", null)));
        export(forked);
        Files.delete(folder.resolve(Rows.FILE));
        assertThat(verify("--last", seen)).isEqualTo("1");
        assertThat(output()).contains("does not continue the one seen before");
    }

    @Test
    void a_checkpoint_signed_by_another_key() throws IOException {
        export(entries, signer(ORIGIN, KeyType.ED25519), newest());
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("no trusted key has signed");
    }

    @Test
    void a_witness_that_signed_long_ago() throws IOException {
        export(entries, LOG, newest().minus(Duration.ofDays(3)));
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("older than the entries");
    }

    @Test
    void a_clock_set_back() throws IOException {
        Entry late = entries.get(300);
        entries.set(
                300,
                new Entry(
                        late.kind(), late.at().minus(Duration.ofHours(5)), late.reference(), null, late.commitment()));
        export(entries);
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("entry 300 (" + reference(300) + "): the time goes back");
    }

    @Test
    void an_exceptional_access_that_nobody_reviewed() throws IOException {
        entries.set(11, Entry.parse(entry(11, "DISCLOSURE", null)));
        export(entries);
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("entry 10 (" + reference(10) + "): the exceptional access was not reviewed");
    }

    @Test
    void an_exceptional_access_may_wait_five_days_for_its_review() throws IOException {
        entries.set(11, Entry.parse(entry(11, "DISCLOSURE", null)));
        int lastInTime = 10 + 5 * 48;
        export(entries.subList(0, lastInTime + 1));
        assertThat(verify()).isEqualTo("0");
        folder = Files.createDirectory(folder.resolve("longer"));
        export(entries.subList(0, lastInTime + 2));
        assertThat(verify()).isEqualTo("1");
    }

    @Test
    void a_review_that_comes_before_what_it_reviews_is_none() throws IOException {
        entries.set(10, Entry.parse(entry(10, Entry.EMERGENCY_REVIEW, reference(11))));
        entries.set(11, Entry.parse(entry(11, Entry.EMERGENCY, null)));
        export(entries);
        assertThat(verify()).isEqualTo("1");
        assertThat(output())
                .contains("entry 10 (" + reference(10) + "): the review is of no exceptional access before it")
                .contains("entry 11 (" + reference(11) + "): the exceptional access was not reviewed");
    }

    @Test
    void the_command_asks_nothing_of_a_machine_but_the_base_of_a_jdk() throws Exception {
        export(entries);
        rewriteBundle(bundle -> bundle.set(3, entry(3, "ALERT", null)));
        Path keys = keys();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base",
                        "-cp",
                        Path.of(Main.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Main.class.getName(),
                        folder.toString(),
                        "--keys",
                        keys.toString(),
                        "--lang",
                        "en")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("entry 3: the entry is not the one of the log");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void a_fact_of_the_database_without_an_entry() throws IOException {
        export(entries);
        rows.add("ref-9999\t-\t-");
        write(rows);
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("(ref-9999): the database holds a fact without an entry");
    }

    @Test
    void an_entry_whose_fact_is_missing_or_changed() throws IOException {
        export(entries);
        rows.remove(42);
        rows.set(50, rows.get(50).replace(base64("fact 51"), base64("fact 52")));
        write(rows);
        assertThat(verify()).isEqualTo("1");
        assertThat(output())
                .contains("entry 42 (" + reference(42) + "): the entry’s fact is missing")
                .contains("entry 51 (" + reference(51) + "): the fact in the database is not that of the entry");
    }

    @Test
    void the_same_reference_twice() throws IOException {
        entries.set(200, Entry.parse(entry(199, "DISCLOSURE", null)));
        export(entries);
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("entry 200 (" + reference(199) + "): the same reference is there twice");
    }

    @Test
    void bytes_that_are_no_text_are_found_not_thrown() throws IOException {
        export(entries);
        Files.write(folder.resolve(Rows.FILE), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("missing or damaged");
        Files.write(folder.resolve("checkpoint"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(verify()).isEqualTo("1");
        assertThat(output()).contains("the checkpoint cannot be read");
    }

    @Test
    void one_entry_is_proved_to_a_court() throws IOException {
        export(entries);
        LogReader reader = new LogReader(folder, ENTRIES);
        LogProof proof = new LogProof(
                77,
                reader.tree().inclusion(77, ENTRIES).path(),
                LogReader.checkpoint(folder).orElseThrow());
        LogProof read = LogProof.parse(proof.toString());
        assertThat(read.proves(reader.entry(77))).isTrue();
        assertThat(read.proves(reader.entry(78))).isFalse();
    }

    @Test
    void what_cannot_be_used_is_said_in_the_language_asked_for() {
        assertThat(run("--lang", "fr", folder.resolve("nowhere").toString())).isEqualTo("2");
        assertThat(output()).contains("Ce n’est pas un dossier");
        assertThat(run("--lang", "en", "--help")).isEqualTo("0");
        assertThat(output()).contains("Exit status");
    }

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String verify(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of(folder.toString(), "--keys", keys().toString(), "--witnesses", "1", "--lang", "en"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Path keys() throws IOException {
        return Files.writeString(
                folder.resolve("keys"),
                "# trusted\nlog " + LOG.verifier().line() + "\nwitness "
                        + WITNESS.verifier().line() + "\n");
    }

    private String run(String... arguments) {
        printed.reset();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return String.valueOf(Main.run(List.of(arguments), stream, stream));
    }

    private void export(List<Entry> all) throws IOException {
        export(all, LOG, all.getLast().at());
    }

    private void export(List<Entry> all, Signer log, Instant witnessed) throws IOException {
        LogWriter writer = LogWriter.open(folder, ORIGIN);
        all.forEach(entry -> writer.append(entry.bytes()));
        String text = writer.head().text();
        List<NoteSignature> signatures = List.of(log.sign(text, witnessed), WITNESS.sign(text, witnessed));
        writer.publish(new SignedNote(text, signatures));
        write(rows.subList(0, Math.min(rows.size(), all.size())));
    }

    /** A checkpoint of the same log when it was shorter, as somebody kept it. */
    private String earlier(int size) throws IOException {
        String text = new Checkpoint(
                        ORIGIN, size, new LogReader(folder, ENTRIES).tree().root(size))
                .text();
        Path file = folder.resolve("seen-" + size);
        Files.writeString(file, new SignedNote(text, List.of(LOG.sign(text, START))).toString());
        return file.toString();
    }

    private interface Tampering {
        void with(List<byte[]> bundle);
    }

    private void rewriteBundle(Tampering tampering) throws IOException {
        LogReader reader = new LogReader(folder, ENTRIES);
        List<byte[]> bundle = new ArrayList<>(reader.bundleFrom(0));
        tampering.with(bundle);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : bundle) {
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        Files.write(folder.resolve("tile/entries/000"), bytes.toByteArray());
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(folder.resolve(Rows.FILE), String.join("\n", lines) + "\n");
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            byte[] bytes = switch (i) {
                case 10 -> entry(i, Entry.EMERGENCY, null);
                case 11 -> entry(i, Entry.EMERGENCY_REVIEW, reference(10));
                default -> entry(i, "DISCLOSURE", null);
            };
            entries.add(Entry.parse(bytes));
        }
        return entries;
    }

    private static byte[] entry(int i, String kind, @Nullable String about) {
        Instant at = START.plus(Duration.ofMinutes(30L * i));
        return new Entry(kind, at, reference(i), about, Commitment.of(salt(i), content(i))).bytes();
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            rows.add(reference(i) + "\t" + Base64.getEncoder().encodeToString(salt(i).bytes()) + "\t"
                    + base64("fact " + i));
        }
        return rows;
    }

    private Instant newest() {
        return entries.getLast().at();
    }

    private static String reference(int i) {
        return "ref-%04d".formatted(i);
    }

    private static Salt salt(int i) {
        byte[] salt = new byte[Salt.LENGTH];
        salt[0] = (byte) i;
        salt[1] = (byte) (i >> 8);
        return Salt.of(salt);
    }

    private static byte[] content(int i) {
        return ("fact " + i).getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Signer signer(String name, KeyType type) {
        return new Signer(name, type, Signer.newPair(type));
    }
}
