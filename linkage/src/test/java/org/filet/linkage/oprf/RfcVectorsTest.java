package org.filet.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filet.linkage.oprf.Vectors.hex;
import static org.filet.linkage.oprf.Vectors.list;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pinned to the vectors published with RFC 9497 and RFC 9380. */
class RfcVectorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"expand_message_xmd_SHA256_38", "expand_message_xmd_SHA256_256"})
    void messages_expand_as_published(String file) {
        JsonNode published = Vectors.read("h2c/" + file + ".json");
        Xmd xmd = new Xmd(ascii(published.get("DST")));
        assertThat(published.get("tests")).hasSizeGreaterThan(5).allSatisfy(test -> {
            int length = Integer.decode(test.get("len_in_bytes").asString());
            assertThat(xmd.expand(ascii(test.get("msg")), length)).isEqualTo(hex(test, "uniform_bytes"));
        });
    }

    @Test
    void messages_become_elements_as_published() {
        JsonNode published = Vectors.read("h2c/P256_XMD_SHA-256_SSWU_RO_.json");
        HashToGroup hash = new HashToGroup(ascii(published.get("dst")));
        assertThat(published.get("vectors")).hasSizeGreaterThan(4).allSatisfy(vector -> {
            byte[] uncompressed = hash.of(ascii(vector.get("msg"))).uncompressed();
            assertThat(uncompressed).startsWith(4).containsSubsequence(hex(vector.get("P"), "x"));
            assertThat(uncompressed).endsWith(hex(vector.get("P"), "y"));
        });
    }

    @Test
    void the_public_key_of_a_private_one_is_as_published() {
        JsonNode suite = suite(Mode.VERIFIABLE);
        Scalar key = Scalar.decode(hex(suite, "skSm"));
        assertThat(FixedBase.GENERATOR.times(key).encoded()).isEqualTo(hex(suite, "pkSm"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void inputs_are_blinded_evaluated_and_finished_as_published(Mode mode) {
        JsonNode suite = suite(mode);
        Scalar key = Scalar.decode(hex(suite, "skSm"));
        assertThat(suite.get("vectors")).hasSizeGreaterThan(1).allSatisfy(vector -> {
            List<byte[]> inputs = list(vector, "Input");
            List<byte[]> blinds = list(vector, "Blind");
            List<byte[]> outputs = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                Scalar blind = Scalar.decode(blinds.get(i));
                List<Point> blinded = Group.multiply(blind, mode.hashToGroup(List.of(inputs.get(i))));
                assertThat(blinded.getFirst().encoded())
                        .isEqualTo(list(vector, "BlindedElement").get(i));
                List<Point> answered = Group.multiply(key, blinded);
                assertThat(answered.getFirst().encoded())
                        .isEqualTo(list(vector, "EvaluationElement").get(i));
                Point unblinded = Group.multiply(blind.inverse(), answered).getFirst();
                outputs.add(Mode.output(inputs.get(i), unblinded));
            }
            assertThat(outputs).containsExactlyElementsOf(list(vector, "Output"));
        });
    }

    @Test
    void batches_are_proved_as_published() {
        JsonNode suite = suite(Mode.VERIFIABLE);
        Scalar key = Scalar.decode(hex(suite, "skSm"));
        Point publicKey = Point.decode(hex(suite, "pkSm"));
        assertThat(suite.get("vectors"))
                .anySatisfy(v -> assertThat(list(v, "Input")).hasSize(2));
        assertThat(suite.get("vectors")).allSatisfy(vector -> {
            List<Point> asked = points(vector, "BlindedElement");
            List<Point> answered = points(vector, "EvaluationElement");
            Scalar nonce = Scalar.decode(hex(vector.get("Proof"), "r"));
            Proof proof = Proof.of(Mode.VERIFIABLE, key, publicKey, asked, answered, nonce);
            byte[] published = hex(vector.get("Proof"), "proof");
            assertThat(proof.challenge().encoded()).isEqualTo(Arrays.copyOf(published, 32));
            assertThat(proof.response().encoded()).isEqualTo(Arrays.copyOfRange(published, 32, 64));
            assertThat(proof.holds(Mode.VERIFIABLE, publicKey, asked, answered)).isTrue();
        });
    }

    @Test
    void an_added_blind_and_a_split_key_lead_to_the_published_outputs() {
        JsonNode suite = suite(Mode.VERIFIABLE);
        SecureRandom random = new SecureRandom();
        SplitKey split = SplitKey.of(1, Scalar.decode(hex(suite, "skSm")), Scalar.random(random));
        assertThat(split.publicKeys().whole().encoded()).isEqualTo(hex(suite, "pkSm"));
        assertThat(suite.get("vectors")).allSatisfy(vector -> {
            Blinding blinding = Blinding.of(list(vector, "Input"), random);
            for (int one = 1; one <= 3; one++) {
                int other = one % 3 + 1;
                List<Point> ofOne = Group.multiply(split.shares().get(one - 1).secret(), blinding.blinded());
                List<Point> ofOther =
                        Group.multiply(split.shares().get(other - 1).secret(), blinding.blinded());
                List<Point> joined = Shares.join(one, ofOne, other, ofOther);
                assertThat(blinding.outputs(new FixedBase(split.publicKeys().whole()), joined))
                        .containsExactlyElementsOf(list(vector, "Output"));
            }
        });
    }

    private static JsonNode suite(Mode mode) {
        JsonNode all = Vectors.read("voprf/allVectors.json");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(suite -> suite.get("identifier").asString().equals("P256-SHA256"))
                .filter(suite -> suite.get("mode").asInt() == mode.number())
                .findFirst()
                .orElseThrow();
    }

    private static List<Point> points(JsonNode vector, String field) {
        return Stream.of(vector.get(field).asString().split(","))
                .map(Vectors::hex)
                .map(Point::decode)
                .toList();
    }

    private static byte[] ascii(JsonNode text) {
        return text.asString().getBytes(StandardCharsets.US_ASCII);
    }
}
