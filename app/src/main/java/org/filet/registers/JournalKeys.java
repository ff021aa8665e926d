package org.filet.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filet.kernel.PrivateFile;
import org.filet.ledger.KeyType;
import org.filet.ledger.Malformed;
import org.filet.ledger.SecretKeys;
import org.filet.ledger.Signer;

/**
 * The keys that sign the journal, in a file of their owner's only: a line a key with its type, its private and its
 * public half in base64. Ed25519 now, ML-DSA-44 beside it for when quantum computers can forge the first.
 */
final class JournalKeys {

    private static final List<KeyType> TYPES = List.of(KeyType.ED25519, KeyType.ML_DSA_44_COSIGNATURE);

    private JournalKeys() {}

    static boolean exist(Path file) {
        return Files.exists(file);
    }

    /** Makes keys that are whole under their name or not there. */
    static void make(Path file) {
        var lines = TYPES.stream().map(SecretKeys::newLine).toList();
        try {
            PrivateFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Signer> read(Path file, String origin) {
        try {
            var signers = new ArrayList<Signer>();
            for (String line : Files.readAllLines(file)) {
                signers.add(SecretKeys.signer(origin, line));
            }
            return List.copyOf(signers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException("The file of the journal's keys is damaged", e);
        }
    }
}
