package org.filet.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Text and signatures, C2SP <i>signed-note</i>. Reading it verifies nothing: {@link Verifier} does.
 *
 * @param text ends in a line feed
 * @param signatures one or more
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** More than any honest note has. */
    private static final int MOST_SIGNATURES = 64;

    private static final int LONGEST = 1 << 20;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("the text of a note ends in a line feed and has no other control character");
        }
    }

    /**
     * Reads a note.
     *
     * @throws Malformed where it is not one
     */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || note.length() > LONGEST || !note.endsWith("\n")) {
            throw new Malformed("a note is a text, an empty line and signature lines");
        }
        List<NoteSignature> signatures = parseLines(note.substring(blank + 2));
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** Reads signature lines, each ended by a line feed: what a witness answers. */
    public static List<NoteSignature> parseLines(String lines) {
        if (lines.isEmpty() || !lines.endsWith("\n")) {
            throw new Malformed("signature lines end in a line feed");
        }
        String[] each = lines.substring(0, lines.length() - 1).split("\n", -1);
        if (each.length > MOST_SIGNATURES) {
            throw new Malformed("more than " + MOST_SIGNATURES + " signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : each) {
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    /** The same note with more signatures. */
    public SignedNote with(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /** The note as it is stored and sent. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
