package org.filet.linkage.oprf;

import org.jspecify.annotations.Nullable;

/**
 * What a holder did instead of answering.
 *
 * @param holder its number, 1 to 3
 * @param refusal its reason, when it refused
 */
public record Fault(int holder, Kind kind, @Nullable Refusal refusal) {

    /** How an answer can fail. */
    public enum Kind {
        /** Nothing came, or not in time. */
        DOWN,
        /** What came is no answer. */
        UNREADABLE,
        /** The answer belongs to another request, epoch or holder, or has another size. */
        MISMATCHED,
        /** The proof does not hold: another key, or an element was changed. */
        FORGED,
        /** The holder refused. */
        REFUSED
    }

    Fault(int holder, Kind kind) {
        this(holder, kind, null);
    }
}
