package org.filet.linkage.oprf;

import java.io.IOException;

/** One of the three who hold a share of the key, as a client sees it: near or far. Safe for use by several threads. */
public interface KeyHolder {

    /** How many bytes an answer has at most: what is longer need not be read. */
    int LONGEST_ANSWER = Answer.HEADER + Short.BYTES + RequestHeader.MOST * Point.LENGTH + 2 * Scalar.LENGTH;

    /** Its number, 1 to 3, as in the {@link PublicKeys}. */
    int number();

    /**
     * Answers a request: with an evaluation or with a refusal, both of them bytes.
     *
     * @throws IOException when it cannot be reached
     */
    byte[] evaluate(byte[] request) throws IOException;
}
