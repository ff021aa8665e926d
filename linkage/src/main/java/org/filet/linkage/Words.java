package org.filet.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Free text to plain words: no accents, ligatures opened, lower case; hyphen, apostrophe and space are the same. */
final class Words {

    private static final Set<String> SAINT = Set.of("st", "ste", "saint", "sainte");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : opened(text).toCharArray()) {
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                close(word, words);
            }
        }
        close(word, words);
        return glueSaints(words);
    }

    private static String opened(String text) {
        String open = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return open.replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d");
    }

    private static void close(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** St-Pierre, Ste-Marie and Saint-Pierre are one word: saintpierre. */
    private static List<String> glueSaints(List<String> words) {
        List<String> glued = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean saint = SAINT.contains(words.get(i)) && i + 1 < words.size();
            glued.add(saint ? "saint" + words.get(++i) : words.get(i));
        }
        return glued;
    }
}
