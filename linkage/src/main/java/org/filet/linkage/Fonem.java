package org.filet.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * FONEM, the code with which the families of the Saguenay were put together: French surnames and given names as they
 * sound, so that Baulac, Beaulac and Beaulak are one (G. Bouchard, P. Brard, Y. Lavoie, « FONEM : un code de
 * transcription phonétique pour la reconstitution automatique des familles saguenayennes », <i>Population</i> 36-6,
 * 1981, pp. 1085–1103). The rules carry the numbers of the article, in the order in which a later one may build on an
 * earlier one. Saint is already glued to its name by {@link Words}, so rules C-30 to C-33 are not needed for it.
 */
final class Fonem {

    private record Rule(Pattern from, String to) {}

    private static final String CONSONANT = "[BCDFGHJKLMNPQRSTVWXZ]";
    private static final String VOWEL = "[AEIOUY]";
    private static final List<Rule> RULES = new ArrayList<>();

    static {
        doubled();
        hardAndSoft();
        silentEndings();
        nasals();
        vowels();
        consonants();
        doubled();
        rule("#", "A");
        rule("@", "AC");
    }

    private Fonem() {}

    static String of(String name) {
        String code = name.toUpperCase(Locale.ROOT);
        for (Rule rule : RULES) {
            code = rule.from().matcher(code).replaceAll(rule.to());
        }
        return code;
    }

    /** V-14 and C-28: a letter is written once, but ss between vowels and ll after i are sounds of their own. */
    private static void doubled() {
        rule("([AEIOUY])(?=\\1)", "");
        rule("([BDFGHJKMNPQRTVWXZ])\\1", "$1");
        rule("CC(?=C|$)".replace("C|", CONSONANT + "|"), "C");
        rule("(?:(?<=C)|^)SS".replace("C", CONSONANT), "S");
        rule("SS(?=C|$)".replace("C", CONSONANT), "S");
        rule("(?<!I)LL", "L");
        rule("ILE$", "ILLE");
    }

    /** C-2 to C-12, C-16, C-17: what c and g are before the letter that follows. A # keeps GAN from V-17, an @ MAC. */
    private static void hardAndSoft() {
        rule("GE(?=O|AU)", "J");
        rule("CC(?=[AOU])", "K");
        rule("CC(?=[EIY])", "X");
        rule("G(?=[EIY])", "J");
        rule("^MAC(?=" + CONSONANT + ")|^MC", "M@");
        rule("(?<=" + VOWEL + ")C(?=[EIY])", "SS");
        rule("(?<=[BDFGHJKLMNPQRSTVWZ])C(?=[EIY])", "S");
        rule("C(?=[BDFGJKLMNPQRSTVWXZ])", "K");
    }

    /** V-1 to V-6: the many ways to write o; C-14: h is silent but in ph, ch, sh; C-30 to C-33: other saints. */
    private static void silentEndings() {
        rule("(?:E?AU|O)L[TX]$", "O");
        rule("E?AU[TX]$", "O");
        rule("E?AUL?D$", "O");
        rule("E?AU", "O");
        rule("(?<![PCS])H", "");
        rule("^(?:SINJ|SEINJ|CINQ?J)(?=E)", "SAINTJ");
        rule("^CINQ?(?=M)", "SAINT");
    }

    /** V-15, V-17, V-18 and C-11. */
    private static void nasals() {
        rule("GA(?=I?[MN])", "G#");
        rule("[AE]M(?=[BCDFGHJKLMPQRSTVWXZ])", "EN");
        rule("AN(?=" + CONSONANT + ")", "EN");
        rule("(?:AI[MN]|EIN)(?=" + CONSONANT + "|$)", "IN");
    }

    /** V-7 to V-13, V-16, V-19, V-20. */
    private static void vowels() {
        rule("(?<!G)AY$", "E");
        rule("EUX$", "EU");
        rule("EY(?=$|" + CONSONANT + ")", "E");
        rule("Y", "I");
        rule("(?<=" + VOWEL + ")I(?=" + VOWEL + ")", "Y");
        rule("(?<=" + VOWEL + ")ILL", "Y");
        rule("OU(?=[AEOU]|I(?!LL))", "W");
        rule("OM(?=[BCDFGHJKLMPQRSTVWXZ])", "ON");
        rule("B(?:OU|O|U)RNE?$", "BURN");
        rule("^IM|(?<=" + CONSONANT + ")IM(?=[BCDFGHJKLMPQRSTVWXZ])", "IN");
    }

    /** C-1, C-4 to C-6, C-13, C-15, C-18 to C-27, C-29. */
    private static void consonants() {
        rule("BV", "V");
        rule("^C(?=[EIY])", "S");
        rule("^C(?=[OUA])", "K");
        rule("(?<=" + VOWEL + ")C$", "K");
        rule("GNI(?=" + VOWEL + ")", "GN");
        rule("JEA", "JA");
        rule("PH", "F");
        rule("QU", "K");
        rule("^SC(?=[EIY])", "S");
        rule("(?<=.)SC(?=[EIY])", "SS");
        rule("(?<=.)SC(?=[AOU])", "SK");
        rule("SH", "CH");
        rule("TIA$", "SSIA");
        rule("(?<=[AIOUY])W", "");
        rule("X[CSZ]", "X");
        rule("(?<=" + VOWEL + ")Z|(?<=" + CONSONANT + ")Z(?=" + CONSONANT + ")", "S");
        rule("(ILS|[CS]H|[MN]P|R[CFKLNSX])$|(" + CONSONANT + ")" + CONSONANT + "$", "$1$2");
    }

    private static void rule(String from, String to) {
        RULES.add(new Rule(Pattern.compile(from), to));
    }
}
