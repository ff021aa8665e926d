package org.filet.ledger.verify;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong.
 *
 * @param index of the entry, or -1 where it concerns no single one
 * @param reference of the fact, where it is known
 */
public record Finding(Fault fault, long index, @Nullable String reference) {

    static Finding of(Fault fault) {
        return new Finding(fault, -1, null);
    }

    /** A line for people, in French or in English. */
    public String line(boolean french) {
        StringBuilder line = new StringBuilder();
        if (index >= 0) {
            line.append(french ? "entrée " : "entry ").append(index);
        }
        if (reference != null) {
            line.append(line.isEmpty() ? "" : " ").append('(').append(reference).append(')');
        }
        if (!line.isEmpty()) {
            line.append(french ? " : " : ": ");
        }
        return line.append(french ? fault.french() : fault.english()).toString();
    }
}
