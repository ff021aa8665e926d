package org.filet.linkage.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filet.linkage.Prior;

/**
 * What to link and how.
 *
 * @param left a path that Spark can read
 * @param right another, or nothing to compare the left file with itself
 * @param out a folder that does not exist yet
 * @param overlap expected share of the smaller file's records whose person is in the other file too; of one file alone,
 *     expected other records of a record's person
 * @param cap the most records of one file that may hold a token
 * @param key the key of the tokens
 */
record LinkOptions(String left, Optional<String> right, String out, Columns columns, double overlap, int cap, Key key) {

    static final int USUAL_CAP = 400;
    static final double USUAL_OVERLAP = 0.1;

    private static final Set<String> WITH_VALUE = Set.of("--columns", "--overlap", "--cap", "--key");
    private static final String DEDUPE = "--dedupe";

    /**
     * Reads the command line: {@code LEFT RIGHT OUT} or {@code --dedupe FILE OUT}.
     *
     * @throws IllegalArgumentException when it cannot be understood
     * @throws IOException when the key cannot be read
     */
    static LinkOptions parse(List<String> words) throws IOException {
        List<String> paths = new ArrayList<>();
        Map<String, String> given = new HashMap<>();
        boolean within = words.contains(DEDUPE);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (WITH_VALUE.contains(word) && i + 1 < words.size()) {
                given.put(word, words.get(++i));
            } else if (word.startsWith("--") && !word.equals(DEDUPE)) {
                throw new IllegalArgumentException("? " + word);
            } else if (!word.equals(DEDUPE)) {
                paths.add(word);
            }
        }
        String key = given.get("--key");
        if (paths.size() != (within ? 2 : 3) || key == null) {
            throw new IllegalArgumentException(within ? "--dedupe FILE OUT --key FILE" : "LEFT RIGHT OUT --key FILE");
        }
        return new LinkOptions(
                paths.getFirst(),
                within ? Optional.empty() : Optional.of(paths.get(1)),
                paths.getLast(),
                given.containsKey("--columns") ? Columns.parse(given.get("--columns")) : Columns.USUAL,
                Double.parseDouble(given.getOrDefault("--overlap", "" + USUAL_OVERLAP)),
                Integer.parseInt(given.getOrDefault("--cap", "" + USUAL_CAP)),
                Key.read(Path.of(key)));
    }

    boolean within() {
        return right.isEmpty();
    }

    /** As {@code ./filet link}: a left record meets all right ones; the expected partners are shared among the left. */
    Prior prior(long leftRecords, long rightRecords) {
        double partners = within() ? overlap : overlap * Math.min(leftRecords, rightRecords) / Math.max(1, leftRecords);
        return new Prior(Math.max(1, rightRecords), Math.max(partners, Double.MIN_NORMAL));
    }
}
