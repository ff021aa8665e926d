package org.filet.ledger;

import java.util.List;

/**
 * The head of a log, as C2SP <i>tlog-checkpoint</i> writes it. Filet writes no extension lines and reads none.
 *
 * @param origin which log; non-empty, no space, no plus, no control character
 * @param size number of leaves
 * @param root root of the tree of that size
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        KeyName.check(origin);
        if (size < 0) {
            throw new Malformed("a negative size");
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws Malformed for anything but three lines, origin, size and root
     */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != 4 || !lines.get(3).isEmpty()) {
            throw new Malformed("a checkpoint has three lines: origin, size, root");
        }
        return new Checkpoint(lines.get(0), Decimal.parse(lines.get(1)), Hash.parse(lines.get(2)));
    }

    /** The three lines, each ended by a line feed: what is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
