package org.filet.oversight;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filet.linkage.NameRarity;

/** Whether two names make a family likely: one rare surname in common, or a given name and a surname. */
final class Namesakes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;

    private Namesakes() {}

    /**
     * Compares a reader's whole name, given names first, with a youth's.
     *
     * @param reader as the network writes it
     */
    static boolean likely(String reader, String givenNames, String surnames) {
        var words = words(reader);
        if (words.size() < 2) {
            return false;
        }
        var own = Set.copyOf(words.subList(1, words.size()));
        var common = words(surnames).stream().filter(own::contains).collect(Collectors.toSet());
        if (common.isEmpty()) {
            return false;
        }
        return words(givenNames).contains(words.getFirst())
                || common.stream().anyMatch(surname -> !NameRarity.quebec().isCommonSurname(surname));
    }

    private static List<String> words(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }
}
