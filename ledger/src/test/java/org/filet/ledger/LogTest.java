package org.filet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    private static final String ORIGIN = "filet.example/journal";
    private static final Signer KEY = new Signer(ORIGIN, KeyType.ED25519, Signer.newPair(KeyType.ED25519));

    @TempDir
    Path folder;

    @Test
    void every_published_entry_is_read_and_proved_again_at_any_size() {
        int[] sizes = {0, 1, 255, 256, 257, 511, 512, 70_000};
        LogWriter writer = LogWriter.open(folder, ORIGIN);
        for (int size : sizes) {
            fill(writer, size);
            publish(writer);
            Checkpoint head = writer.head();
            LogReader reader = new LogReader(folder, size);
            assertThat(reader.tree().root(size)).isEqualTo(head.root());
            for (int index = 0; index < size; index += 1 + size / 50) {
                assertThat(reader.entry(index)).isEqualTo(entry(index));
                assertThat(reader.tree().inclusion(index, size).proves(Hash.leaf(entry(index)), head.root()))
                        .isTrue();
            }
        }
    }

    @Test
    void an_earlier_size_can_still_be_read_after_the_log_has_grown() {
        LogWriter writer = LogWriter.open(folder, ORIGIN);
        fill(writer, 300);
        publish(writer);
        Hash earlier = writer.head().root();
        fill(writer, 1_000);
        publish(writer);
        assertThat(new LogReader(folder, 300).tree().root(300)).isEqualTo(earlier);
        assertThat(new LogReader(folder, 1_000)
                        .tree()
                        .consistency(300, 1_000)
                        .links(earlier, writer.head().root()))
                .isTrue();
    }

    @Test
    void what_was_not_published_is_gone_after_a_crash_and_the_log_goes_on() {
        LogWriter writer = LogWriter.open(folder, ORIGIN);
        fill(writer, 700);
        publish(writer);
        fill(writer, 1_100);

        LogWriter after = LogWriter.open(folder, ORIGIN);
        assertThat(after.size()).isEqualTo(700);
        for (int i = 700; i < 900; i++) {
            after.append(("another " + i).getBytes(StandardCharsets.UTF_8));
        }
        publish(after);
        LogReader reader = new LogReader(folder, 900);
        assertThat(reader.tree().root(900)).isEqualTo(after.head().root());
        assertThat(reader.entry(899)).asString(StandardCharsets.UTF_8).isEqualTo("another 899");
    }

    @Test
    void a_log_is_opened_under_its_own_origin_only_and_not_when_damaged() throws IOException {
        LogWriter writer = LogWriter.open(folder, ORIGIN);
        fill(writer, 300);
        publish(writer);
        assertThatThrownBy(() -> LogWriter.open(folder, "filet.example/autre")).isInstanceOf(Malformed.class);
        Path tile = folder.resolve("tile/0/001.p/44");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[40] ^= 1;
        Files.write(tile, bytes);
        assertThatThrownBy(() -> LogWriter.open(folder, ORIGIN)).isInstanceOf(Malformed.class);
    }

    @Test
    void files_lie_where_the_specification_puts_them() {
        assertThat(TilePath.tile(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
        assertThat(TilePath.tile(2, 0, 1)).isEqualTo("tile/2/000.p/1");
        assertThat(TilePath.entries(273, 112)).isEqualTo("tile/entries/273.p/112");
    }

    @Test
    void an_entry_is_as_long_as_two_bytes_can_say() {
        LogWriter writer = LogWriter.open(folder, ORIGIN);
        writer.append(new byte[65_535]);
        assertThatThrownBy(() -> writer.append(new byte[65_536])).isInstanceOf(IllegalArgumentException.class);
        publish(writer);
        assertThat(new LogReader(folder, 1).entry(0)).hasSize(65_535);
    }

    @Test
    void a_note_of_another_head_is_not_published() {
        LogWriter writer = LogWriter.open(folder, ORIGIN);
        fill(writer, 3);
        String text = new Checkpoint(ORIGIN, 2, writer.head().root()).text();
        SignedNote note = new SignedNote(text, List.of(KEY.sign(text, Instant.EPOCH)));
        assertThatThrownBy(() -> writer.publish(note)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void fill(LogWriter writer, int to) {
        for (long i = writer.size(); i < to; i++) {
            writer.append(entry(i));
        }
    }

    private static byte[] entry(long index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    private static void publish(LogWriter writer) {
        String text = writer.head().text();
        writer.publish(new SignedNote(text, List.of(KEY.sign(text, Instant.EPOCH))));
    }
}
