package org.filet.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void the_shipped_weights_are_signed_and_say_where_they_come_from() throws IOException {
        Weights weights = Weights.read(resource("weights.txt"), resource("weights.txt.sig"));
        assertThat(weights).isEqualTo(Weights.standard());
        assertThat(weights.version()).isPositive();
        assertThat(weights.sources()).contains("FEBRL 3").doesNotContain("FEBRL 4", "RLdata");
    }

    @Test
    void a_file_that_was_changed_is_refused() throws IOException {
        byte[] file = resource("weights.txt");
        byte[] signature = resource("weights.txt.sig");
        file[file.length - 2]++;
        assertThatThrownBy(() -> Weights.read(file, signature))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not signed");
    }

    @Test
    void another_signature_is_refused() throws IOException {
        byte[] file = resource("weights.txt");
        byte[] signature = resource("weights.txt.sig");
        signature[5]++;
        assertThatThrownBy(() -> Weights.read(file, signature)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Weights.read(file, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_level_without_a_weight_is_refused() {
        assertThatThrownBy(() -> Weights.parse("version: 1\ndate: 2026-11-25\ndate FULL 0.9 0.0001\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No weight for");
    }

    @Test
    void agreement_counts_for_and_difference_against() {
        Weights weights = Weights.parse(new String(text(), StandardCharsets.UTF_8));
        Agreement same = new Agreement(DateLevel.FULL, NameLevel.EXACT, NameLevel.EXACT, NamesLevel.UNKNOWN);
        Agreement twins = new Agreement(DateLevel.FULL, NameLevel.EXACT, NameLevel.DIFFERENT, NamesLevel.UNKNOWN);
        Agreement namesakes = new Agreement(DateLevel.NONE, NameLevel.EXACT, NameLevel.EXACT, NamesLevel.UNKNOWN);
        assertThat(weights.bits(same)).isGreaterThan(weights.bits(twins) + 5);
        assertThat(weights.bits(same)).isGreaterThan(weights.bits(namesakes) + 10);
    }

    private static byte[] text() {
        try {
            return resource("weights.txt");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
