package org.filet.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whatever bytes come, a parser either says they are malformed or gives back the very same bytes. In the build the
 * seeds are played; {@code JAZZER_FUZZ=1} looks for more, see docs/linkage-oprf.md.
 */
class MessagesFuzzTest {

    private static final ShareHolder HOLDER = new ShareHolder(1, () -> Instant.EPOCH);

    static {
        HOLDER.hold(SplitKey.deal(7, new SecureRandom()).shares().getFirst());
    }

    @FuzzTest(maxDuration = "2m")
    void requests(byte[] message) {
        parsed(Request::parse, message)
                .ifPresent(request -> assertThat(request.encoded()).isEqualTo(message));
        parsed(RequestHeader::parse, message)
                .ifPresent(header -> assertThat(header.size()).isBetween(1, RequestHeader.MOST));
    }

    @FuzzTest(maxDuration = "2m")
    void answers(byte[] message) {
        parsed(Answer::parse, message)
                .ifPresent(answer -> assertThat(answer.encoded()).isEqualTo(message));
    }

    @FuzzTest(maxDuration = "2m")
    void keys(byte[] file) {
        parsed(PublicKeys::parse, file)
                .ifPresent(keys -> assertThat(keys.encoded()).isEqualTo(file));
        parsed(KeyShare::parse, file)
                .ifPresent(share -> assertThat(share.encoded()).isEqualTo(file));
    }

    @FuzzTest(maxDuration = "2m")
    void holders(byte[] message) {
        assertThat(Answer.parse(HOLDER.evaluate(message)).holder()).isEqualTo(1);
    }

    private static <T> Optional<T> parsed(Function<byte[], T> parser, byte[] bytes) {
        try {
            return Optional.of(parser.apply(bytes));
        } catch (MalformedMessage e) {
            return Optional.empty();
        }
    }
}
