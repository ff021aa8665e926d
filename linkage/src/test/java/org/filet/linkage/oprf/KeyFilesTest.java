package org.filet.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Keys as files: made, read, told apart, damaged, destroyed. */
class KeyFilesTest {

    private final SplitKey key = SplitKey.deal(9, new SecureRandom());

    @Test
    void public_keys_are_read_as_they_were_written() {
        PublicKeys read = PublicKeys.parse(key.publicKeys().encoded());
        assertThat(read.encoded()).isEqualTo(key.publicKeys().encoded());
        assertThat(read.epoch()).isEqualTo(9);
        assertThat(read.fingerprint())
                .isEqualTo(key.publicKeys().fingerprint())
                .matches("([0-9a-f]{4}-){7}[0-9a-f]{4}")
                .isNotEqualTo(SplitKey.deal(9, new SecureRandom()).publicKeys().fingerprint());
    }

    @Test
    void shares_are_read_as_they_were_written_and_do_not_show_themselves() {
        KeyShare share = key.shares().get(1);
        KeyShare read = KeyShare.parse(share.encoded());
        assertThat(read.encoded()).isEqualTo(share.encoded());
        assertThat(read).hasToString("KeyShare[holder=2, epoch=9]");
    }

    @Test
    void any_damage_to_a_share_is_noticed() {
        byte[] file = key.shares().getFirst().encoded();
        for (int i = 0; i < file.length; i++) {
            boolean epoch = i == 41 || i == 42;
            if (!epoch) {
                byte[] damaged = file.clone();
                damaged[i] ^= 1;
                assertThatExceptionOfType(MalformedMessage.class)
                        .as("byte %d", i)
                        .isThrownBy(() -> KeyShare.parse(damaged));
            }
        }
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> KeyShare.parse(cut));
        }
    }

    @Test
    void elements_of_two_keys_are_not_taken_for_one() {
        byte[] file = key.publicKeys().encoded();
        byte[] other = SplitKey.deal(9, new SecureRandom()).publicKeys().encoded();
        for (int element = 0; element < 4; element++) {
            byte[] mixed = file.clone();
            System.arraycopy(other, 6 + 33 * element, mixed, 6 + 33 * element, 33);
            assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> PublicKeys.parse(mixed));
        }
    }

    @Test
    void a_destroyed_share_is_zero_and_of_no_use() {
        KeyShare share = key.shares().getFirst();
        share.destroy();
        assertThat(share.isDestroyed()).isTrue();
        assertThatIllegalStateException().isThrownBy(share::encoded);
        assertThatIllegalStateException().isThrownBy(share::secret);
    }
}
