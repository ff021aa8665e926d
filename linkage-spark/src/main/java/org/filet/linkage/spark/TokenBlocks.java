package org.filet.linkage.spark;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.filet.linkage.BlindToken;
import scala.Tuple2;

/**
 * Gathers the tokens of many records by partition, in blocks of bytes: shuffled row by row, the wrapping of each token
 * would weigh more than the token. A token goes to the partition that its value says, so equal ones meet.
 */
final class TokenBlocks {

    /** Value, record, family and side. */
    static final int TOKEN_BYTES = BlindToken.LENGTH + Long.BYTES + Short.BYTES + 1;

    /** For the open blocks of all partitions together. */
    private static final int MEMORY = 32 << 20;

    private static final int MOST_TOKENS = 4_096;
    private static final int LEAST_TOKENS = 32;

    private final ByteBuffer[] open;
    private final Queue<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();

    TokenBlocks(int partitions) {
        int tokens = Math.clamp(MEMORY / partitions / TOKEN_BYTES, LEAST_TOKENS, MOST_TOKENS);
        open = new ByteBuffer[partitions];
        for (int partition = 0; partition < partitions; partition++) {
            open[partition] = ByteBuffer.allocate(tokens * TOKEN_BYTES);
        }
    }

    void add(BlindToken token, long record, Side side) {
        int partition = partition(token);
        ByteBuffer block = open[partition];
        block.putLong(token.high()).putLong(token.low()).putLong(record).putShort(token.family());
        block.put(side.code());
        if (!block.hasRemaining()) {
            close(partition);
        }
    }

    /** Makes ready what the open blocks hold, though they are not full. */
    void closeAll() {
        for (int partition = 0; partition < open.length; partition++) {
            if (open[partition].position() > 0) {
                close(partition);
            }
        }
    }

    boolean isReady() {
        return !ready.isEmpty();
    }

    /** The next block that is ready, with its partition. */
    Tuple2<Integer, byte[]> take() {
        return ready.remove();
    }

    private void close(int partition) {
        byte[] bytes = new byte[open[partition].position()];
        open[partition].get(0, bytes);
        open[partition].clear();
        ready.add(new Tuple2<>(partition, bytes));
    }

    /** Tokens are uniform under their key, so their last bits spread them evenly; their first ones order them later. */
    private int partition(BlindToken token) {
        return (int) Long.remainderUnsigned(token.low(), open.length);
    }
}
