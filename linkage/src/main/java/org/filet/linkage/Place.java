package org.filet.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place as free text: its words and numbers, and a sketch of its letters. */
final class Place {

    /** How many bits a sketch has, in numbers of 64. */
    static final int WIDTH = 4;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\b([a-z]\\d[a-z]) ?(\\d[a-z]\\d)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Place() {}

    /** Words and numbers, without accents or case; a Canadian postal code is its first half and the whole. */
    static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(POSTAL_CODE.matcher(plain).replaceAll("$1 $1$2"));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** One bit for every two letters that follow each other in a word, its ends among them; no bit for common words. */
    static long[] sketch(List<String> words, Predicate<String> common) {
        long[] sketch = new long[WIDTH];
        words.stream().filter(common.negate()).forEach(word -> Letters.sketch(word, sketch, 0, WIDTH));
        return sketch;
    }

    /** The first words that tell a place from others, beside which names and dates are put. */
    static List<String> telling(List<String> words, Predicate<String> common, int least, int most) {
        Set<String> telling = new LinkedHashSet<>();
        for (String word : words) {
            if (word.length() >= least && telling.size() < most && !common.test(word)) {
                telling.add(word);
            }
        }
        return List.copyOf(telling);
    }
}
