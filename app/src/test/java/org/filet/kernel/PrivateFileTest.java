package org.filet.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void it_is_overwritten_where_it_lies_before_it_is_deleted() throws IOException {
        var file = folder.resolve("a/b/secret");
        PrivateFile.write(file, new byte[] {1, 2, 3});
        // Another name of the same blocks shows what became of them.
        var blocks = Files.createLink(folder.resolve("blocks"), file);

        PrivateFile.destroy(file);

        assertThat(file).doesNotExist();
        assertThat(Files.readAllBytes(blocks)).containsExactly(0, 0, 0);
    }

    @Test
    void nobody_else_reads_it() throws IOException {
        var file = folder.resolve("secret");
        PrivateFile.write(file, new byte[] {1});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("secret.partial")).doesNotExist();
    }
}
