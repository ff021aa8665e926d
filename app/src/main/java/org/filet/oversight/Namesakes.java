package org.filet.oversight;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filet.linkage.NameRarity;
import org.filet.youths.Folding;

/** Whether two names make a family likely: one rare surname in common, or a given name and a surname. */
final class Namesakes {

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
        return BETWEEN.splitAsStream(Folding.plain(name))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }
}
