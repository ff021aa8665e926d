package org.filet.linkage.oprf;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published test vectors, beside the checkout or above it; a test that needs them is skipped without. */
final class Vectors {

    private static final String FOLDER = "shared/data/vectors";

    private Vectors() {}

    static JsonNode read(String file) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve(FOLDER).resolve(file);
            if (Files.isRegularFile(found)) {
                return new JsonMapper().readTree(found);
            }
        }
        return abort("No " + FOLDER + "/" + file + " beside the checkout");
    }

    static List<byte[]> list(JsonNode vector, String field) {
        return Stream.of(vector.get(field).asString().split(","))
                .map(Vectors::hex)
                .toList();
    }

    static byte[] hex(JsonNode vector, String field) {
        return hex(vector.get(field).asString());
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.startsWith("0x") ? digits.substring(2) : digits);
    }
}
