package org.filet.linkage;

import java.util.List;

/**
 * A keyed pseudo-random function: equal inputs under one key give equal outputs, and without the key an output can
 * neither be computed nor be tested against a guess. Who holds the key, and how fast it may be asked, is what the
 * privacy of all tokens rests on. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface Prf {

    /**
     * Evaluates inputs in their order.
     *
     * @param inputs any bytes, each at most 65,535 of them
     * @return one output an input, each at least {@link BlindToken#LENGTH} bytes and uniformly distributed
     */
    List<byte[]> evaluate(List<byte[]> inputs);
}
