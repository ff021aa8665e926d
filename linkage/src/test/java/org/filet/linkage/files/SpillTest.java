package org.filet.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillTest {

    @TempDir
    private Path folder;

    @Test
    void what_does_not_fit_in_memory_comes_back_from_its_file_which_is_erased() throws IOException {
        Spill spill = new Spill(folder, "numbers", 3);
        Spill.Writer one = spill.writer();
        Spill.Writer other = spill.writer();
        for (long i = 0; i < 300_000; i++) {
            (i % 2 == 0 ? one : other).put((int) (i % 3), i);
        }
        assertThat(spill.bytes()).isGreaterThan(1_000_000);
        assertThat(files()).isEqualTo(3);
        for (int part = 0; part < 3; part++) {
            long[] numbers = spill.take(part);
            Arrays.sort(numbers);
            int rest = part;
            assertThat(numbers)
                    .containsExactly(LongStream.range(0, 300_000)
                            .filter(i -> i % 3 == rest)
                            .toArray());
        }
        assertThat(files()).isZero();
    }

    @Test
    void a_work_folder_leaves_nothing() throws IOException {
        Path path;
        try (WorkFolder work = WorkFolder.in(folder)) {
            path = work.path();
            Files.writeString(path.resolve("tokens-1"), "…");
        }
        assertThat(path).doesNotExist();
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
