package org.filet.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Free text to plain words: no accents, ligatures opened, lower case; hyphen, apostrophe and space are the same. */
final class Words {

    private static final Set<String> SAINT = Set.of("st", "ste", "saint", "sainte");

    private static final Pattern EIGHT = Pattern.compile("ȣ|8(?=\\p{L})|(?<=\\p{L})8");
    private static final String GLOTTAL = "ʔʼˀʾʿ";
    private static final Set<String> SIGNS = Set.of("hyphen", "stop", "sign", "dot", "chi", "final");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        opened(text).codePoints().forEach(c -> {
            if (isSyllabic(c)) {
                word.append(syllable(c));
            } else if (Character.isLetter(c)) {
                word.appendCodePoint(c);
            } else if (!isSilent(c)) {
                close(word, words);
            }
        });
        close(word, words);
        return glueSaints(words);
    }

    /** Accents and ligatures opened, and what stands for ou in Atikamekw, Abenaki and Wendat names. */
    private static String opened(String text) {
        String open = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return EIGHT.matcher(open)
                .replaceAll("ou")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
    }

    private static boolean isSilent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Cree, Naskapi and Inuktitut syllabics; the glottal stop is left out like the other signs that few files keep. */
    private static boolean isSyllabic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CANADIAN_ABORIGINAL || GLOTTAL.indexOf(c) >= 0;
    }

    /** Unicode names a syllabic by how it is read: CANADIAN SYLLABICS WEST-CREE PWI. */
    private static String syllable(int c) {
        String name = Objects.requireNonNullElse(Character.getName(c), "");
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("CANADIAN SYLLABICS") && !SIGNS.contains(last) ? last : "";
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
