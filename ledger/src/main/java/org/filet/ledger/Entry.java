package org.filet.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Filet puts in a leaf: that something of a kind happened, when, under which reference, and a commitment to its
 * content. Never a name, a number of a file or a place: those are behind the commitment and can be destroyed.
 *
 * @param kind capital letters and underscores, for example {@code DISCLOSURE}
 * @param at to the microsecond
 * @param reference the fact's own id, drawn at random
 * @param about the reference of an earlier entry, for a review that of what it reviews
 * @param commitment {@link Commitment} to the content
 */
public record Entry(
        String kind, Instant at, String reference, @Nullable String about, Hash commitment) {

    /**
     * The two kinds that a journal tells outsiders, so that they can see that every exceptional access was reviewed: an
     * emergency, and its review, whose entry is about that of the emergency.
     */
    public static final String EMERGENCY = "EMERGENCY";

    public static final String EMERGENCY_REVIEW = "EMERGENCY_REVIEW";

    private static final String VERSION = "filet-entry/v1";
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,63}");
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-z-]{1,64}");
    private static final String NONE = "-";

    public Entry {
        if (!KIND.matcher(kind).matches()) {
            throw new Malformed("the kind of an entry is capital letters");
        }
        if (!isReference(reference) || (about != null && !isReference(about))) {
            throw new Malformed("the reference of an entry is lower-case letters, digits and hyphens");
        }
    }

    /**
     * Reads the bytes of a leaf.
     *
     * @throws Malformed where they are not an entry exactly as {@link #bytes()} writes it
     */
    public static Entry parse(byte[] leaf) {
        String text = new String(leaf, StandardCharsets.UTF_8);
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != 7 || !lines.get(0).equals(VERSION)) {
            throw new Malformed("not an entry of this version");
        }
        String about = field(lines, 4, "about ");
        Entry entry = new Entry(
                field(lines, 1, "kind "),
                instant(field(lines, 2, "at ")),
                field(lines, 3, "ref "),
                about.equals(NONE) ? null : about,
                Hash.parse(field(lines, 5, "commitment ")));
        if (!Arrays.equals(entry.bytes(), leaf)) {
            throw new Malformed("an entry that is not written canonically");
        }
        return entry;
    }

    /** The bytes of the leaf. */
    public byte[] bytes() {
        String text = VERSION
                + "\nkind " + kind
                + "\nat " + at
                + "\nref " + reference
                + "\nabout " + Optional.ofNullable(about).orElse(NONE)
                + "\ncommitment " + commitment
                + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches() && !text.equals(NONE);
    }

    private static String field(List<String> lines, int line, String name) {
        if (!lines.get(line).startsWith(name)) {
            throw new Malformed("an entry without its " + name.strip());
        }
        return lines.get(line).substring(name.length());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("an entry without a time");
        }
    }
}
