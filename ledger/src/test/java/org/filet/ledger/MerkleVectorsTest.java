package org.filet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The good and the broken proofs of the public vectors (transparency-dev, see shared/data/vectors): all judged right. */
class MerkleVectorsTest {

    private static final String FOLDER = "shared/data/vectors/merkle/testdata";

    @Test
    void judges_every_inclusion_proof_right() {
        judge("inclusion", MerkleVectorsTest::includes);
    }

    @Test
    void judges_every_consistency_proof_right() {
        judge("consistency", MerkleVectorsTest::links);
    }

    private static boolean includes(JsonNode vector) {
        InclusionProof proof = new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), path(vector));
        return proof.proves(hash(vector.get("leafHash")), hash(vector.get("root")));
    }

    private static boolean links(JsonNode vector) {
        ConsistencyProof proof = new ConsistencyProof(number(vector, "size1"), number(vector, "size2"), path(vector));
        return proof.links(hash(vector.get("root1")), hash(vector.get("root2")));
    }

    private static void judge(String kind, Predicate<JsonNode> proof) {
        List<String> wrong = new ArrayList<>();
        List<Path> files = files(kind);
        for (Path file : files) {
            JsonNode vector = JsonMapper.shared().readTree(file);
            if (accepted(vector, proof) == vector.get("wantErr").asBoolean()) {
                wrong.add(file.toString().substring(file.toString().indexOf(FOLDER)));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(files).hasSizeGreaterThan(50);
    }

    private static boolean accepted(JsonNode vector, Predicate<JsonNode> proof) {
        try {
            return proof.test(vector);
        } catch (Malformed e) {
            return false;
        }
    }

    private static List<Hash> path(JsonNode vector) {
        List<Hash> path = new ArrayList<>();
        vector.get("proof").forEach(hash -> path.add(hash(hash)));
        return path;
    }

    /** Some vectors hold placeholders shorter than a hash where any hash would do. */
    private static Hash hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.asString());
        return Hash.of(bytes.length > 0 && bytes.length < Hash.LENGTH ? Arrays.copyOf(bytes, Hash.LENGTH) : bytes);
    }

    /** The vectors count in unsigned 64 bits; what is above the signed ones is negative here, and refused. */
    private static long number(JsonNode vector, String field) {
        return vector.get(field).bigIntegerValue().longValue();
    }

    private static List<Path> files(String kind) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve(FOLDER).resolve(kind);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    return files.filter(file -> file.toString().endsWith(".json"))
                            .toList();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return abort("The public Merkle vectors are not beside this checkout (" + FOLDER + "): not checked here");
    }
}
