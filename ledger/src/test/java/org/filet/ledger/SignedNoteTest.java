package org.filet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final Checkpoint HEAD = new Checkpoint("filet.example/journal", 7, Hash.leaf(new byte[] {7}));

    @Test
    void a_note_of_the_go_project_is_verified() {
        Verifier key = Verifier.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        SignedNote note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        assertThat(key.verify(note.text(), note.signatures().getFirst())).isPresent();
        assertThat(key.verify(note.text() + "\n", note.signatures().getFirst())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void what_a_key_signed_is_verified_with_its_time_and_nothing_else_is(KeyType type) {
        Signer signer = new Signer("filet.example/temoin", type, Signer.newPair(type));
        Signer other = new Signer("filet.example/temoin", type, Signer.newPair(type));
        NoteSignature signature = signer.sign(HEAD.text(), NOON);
        Verifier trusted = Verifier.parse(signer.verifier().line());
        assertThat(trusted.verify(HEAD.text(), NoteSignature.parse(signature.line())))
                .contains(type.timed() ? NOON : Instant.EPOCH);
        assertThat(trusted.verify(new Checkpoint(HEAD.origin(), 8, HEAD.root()).text(), signature))
                .isEmpty();
        assertThat(other.verifier().verify(HEAD.text(), signature)).isEmpty();
    }

    @Test
    void a_note_is_read_as_it_was_written() {
        Signer log = new Signer("filet.example/journal", KeyType.ED25519, Signer.newPair(KeyType.ED25519));
        Signer witness = new Signer(
                "voisin.example/temoin", KeyType.ML_DSA_44_COSIGNATURE, Signer.newPair(KeyType.ML_DSA_44_COSIGNATURE));
        SignedNote note = new SignedNote(HEAD.text(), List.of(log.sign(HEAD.text(), NOON)))
                .with(List.of(witness.sign(HEAD.text(), NOON)));
        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
        assertThat(Checkpoint.parse(note.text())).isEqualTo(HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— name !!\n",
                "text\n\n— name AAAA\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— na+me AAAAAAAA\n",
                "text\r\n\n— name AAAAAAAA\n",
                "text\n\n— name AAAAAAAA"
            })
    void what_is_not_a_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n1\n",
                "origin\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFW=\n",
                "or igin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n"
            })
    void what_is_not_a_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }
}
