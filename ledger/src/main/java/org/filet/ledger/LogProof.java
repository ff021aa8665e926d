package org.filet.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * That one entry is in a log, to be checked offline: C2SP <i>tlog-proof</i>, for a court or an ombudsperson.
 *
 * @param note the signed checkpoint
 */
public record LogProof(long index, List<Hash> path, SignedNote note) {

    private static final String VERSION = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    public LogProof {
        path = List.copyOf(path);
    }

    /**
     * Reads a proof without extra data.
     *
     * @throws Malformed where it is not one
     */
    public static LogProof parse(String text) {
        int end = text.indexOf("\n\n");
        List<String> lines =
                end < 0 ? List.of() : List.of(text.substring(0, end).split("\n", -1));
        if (lines.size() < 2 || lines.size() > LONGEST_PATH + 2 || !lines.get(0).equals(VERSION)) {
            throw new Malformed("not a proof of this version");
        }
        if (!lines.get(1).startsWith("index ")) {
            throw new Malformed("a proof without the index of its entry");
        }
        long index = Decimal.parse(lines.get(1).substring("index ".length()));
        List<Hash> path = new ArrayList<>();
        lines.subList(2, lines.size()).forEach(line -> path.add(Hash.parse(line)));
        return new LogProof(index, path, SignedNote.parse(text.substring(end + 2)));
    }

    /** Whether the entry is where the proof says, under the root of its checkpoint; signatures are not looked at. */
    public boolean proves(byte[] entry) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return new InclusionProof(index, checkpoint.size(), path).proves(Hash.leaf(entry), checkpoint.root());
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(VERSION).append("\nindex ").append(index).append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
