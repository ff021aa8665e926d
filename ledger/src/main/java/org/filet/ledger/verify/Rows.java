package org.filet.ledger.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.filet.ledger.Commitment;
import org.filet.ledger.Hash;
import org.filet.ledger.Malformed;
import org.filet.ledger.Salt;

/**
 * The facts as the database has them: {@code rows.tsv}, a line a fact with its reference, salt and content in base64, a
 * hyphen for both where they were destroyed.
 */
final class Rows {

    /** Name of the file in an export. */
    static final String FILE = "rows.tsv";

    private static final String DESTROYED = "-";

    /** Where a reference stands in the log and what it commits to. */
    record Leaf(long index, Hash commitment) {}

    private Rows() {}

    static List<Finding> check(Path file, Map<String, Leaf> leaves) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> check(line, leaves, seen, findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        leaves.forEach((reference, leaf) -> {
            if (!seen.contains(reference)) {
                findings.add(new Finding(Fault.ENTRY_WITHOUT_ROW, leaf.index(), reference));
            }
        });
        return findings;
    }

    private static void check(String line, Map<String, Leaf> leaves, Set<String> seen, List<Finding> findings) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
            throw new Malformed("a line of " + FILE + " has three fields");
        }
        Leaf leaf = leaves.get(fields[0]);
        if (leaf == null || !seen.add(fields[0])) {
            findings.add(new Finding(Fault.ROW_WITHOUT_ENTRY, -1, fields[0]));
            return;
        }
        boolean destroyed = fields[1].equals(DESTROYED) && fields[2].equals(DESTROYED);
        if (!destroyed && !holds(leaf, fields[1], fields[2])) {
            findings.add(new Finding(Fault.ROW_CHANGED, leaf.index(), fields[0]));
        }
    }

    private static boolean holds(Leaf leaf, String salt, String content) {
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return leaf.commitment().equals(Commitment.of(Salt.of(base64.decode(salt)), base64.decode(content)));
        } catch (IllegalArgumentException | Malformed e) {
            return false;
        }
    }
}
