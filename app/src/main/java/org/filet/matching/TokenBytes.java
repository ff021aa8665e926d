package org.filet.matching;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.filet.linkage.BlindToken;
import org.jspecify.annotations.Nullable;

/** A question's tokens in one column: family and value, one after the other. The length tells how many, nothing else. */
final class TokenBytes {

    private static final int EACH = Short.BYTES + BlindToken.LENGTH;

    private TokenBytes() {}

    static byte @Nullable [] of(List<BlindToken> tokens) {
        if (tokens.isEmpty()) {
            return null;
        }
        var bytes = ByteBuffer.allocate(tokens.size() * EACH);
        tokens.forEach(
                token -> bytes.putShort(token.family()).putLong(token.high()).putLong(token.low()));
        return bytes.array();
    }

    static List<BlindToken> read(byte @Nullable [] column) {
        if (column == null) {
            return List.of();
        }
        var bytes = ByteBuffer.wrap(column);
        var tokens = new ArrayList<BlindToken>(column.length / EACH);
        while (bytes.hasRemaining()) {
            tokens.add(new BlindToken(bytes.getShort(), bytes.getLong(), bytes.getLong()));
        }
        return tokens;
    }
}
