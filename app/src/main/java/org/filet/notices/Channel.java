package org.filet.notices;

/**
 * A way out of the house. Called by the sender's threads and by people who try their address, never by a deed.
 *
 * @param <A> what says where to
 */
@FunctionalInterface
interface Channel<A> {

    Outcome send(A address, Message message);

    /** How it went. */
    sealed interface Outcome {
        record Taken() implements Outcome {}

        /** The server is away or busy: the row waits. */
        record Later() implements Outcome {}

        /** The server does not take this address, and will not tomorrow. */
        record Refused(int reply) implements Outcome {}

        /** There is no such address any more. */
        record Gone() implements Outcome {}
    }
}
