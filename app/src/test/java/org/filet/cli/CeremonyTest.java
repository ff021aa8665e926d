package org.filet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CeremonyTest {

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @ValueSource(strings = {"0", "70000", "-1", "99999999999", "one"})
    void an_epoch_out_of_range_is_wrong_use(String epoch) {
        var keys = folder.resolve("keys");
        var words = Words.read(List.of("keys", "create", keys.toString(), epoch), folder);

        assertThatThrownBy(() -> Ceremony.run(words))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(2));
        assertThat(keys).doesNotExist();
    }
}
