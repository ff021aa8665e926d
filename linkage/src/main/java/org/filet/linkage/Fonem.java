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

    /** The letter without which there is nothing to look for, or 0. */
    private record Rule(char needs, Pattern from, String to) {

        String apply(String code) {
            return needs == 0 || code.indexOf(needs) >= 0 ? from.matcher(code).replaceAll(to) : code;
        }
    }

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
        rule('#', "#", "A");
        rule('@', "@", "AC");
    }

    private Fonem() {}

    static String of(String name) {
        String code = name.toUpperCase(Locale.ROOT);
        for (Rule rule : RULES) {
            code = rule.apply(code);
        }
        return code;
    }

    /** V-14 and C-28: a letter is written once, but ss between vowels and ll after i are sounds of their own. */
    private static void doubled() {
        rule("([AEIOUY])(?=\\1)", "");
        rule("([BDFGHJKMNPQRTVWXZ])\\1", "$1");
        rule('C', "CC(?=C|$)".replace("C|", CONSONANT + "|"), "C");
        rule('S', "(?:(?<=C)|^)SS".replace("C", CONSONANT), "S");
        rule('S', "SS(?=C|$)".replace("C", CONSONANT), "S");
        rule('L', "(?<!I)LL", "L");
        rule('I', "ILE$", "ILLE");
    }

    /** C-2 to C-12, C-16, C-17: what c and g are before the letter that follows. A # keeps GAN from V-17, an @ MAC. */
    private static void hardAndSoft() {
        rule('G', "GE(?=O|AU)", "J");
        rule('C', "CC(?=[AOU])", "K");
        rule('C', "CC(?=[EIY])", "X");
        rule('G', "G(?=[EIY])", "J");
        rule('M', "^MAC(?=" + CONSONANT + ")|^MC", "M@");
        rule('C', "(?<=" + VOWEL + ")C(?=[EIY])", "SS");
        rule('C', "(?<=[BDFGHJKLMNPQRSTVWZ])C(?=[EIY])", "S");
        rule('C', "C(?=[BDFGJKLMNPQRSTVWXZ])", "K");
    }

    /** V-1 to V-6: the many ways to write o; C-14: h is silent but in ph, ch, sh; C-30 to C-33: other saints. */
    private static void silentEndings() {
        rule('L', "(?:E?AU|O)L[TX]$", "O");
        rule('U', "E?AU[TX]$", "O");
        rule('U', "E?AUL?D$", "O");
        rule('U', "E?AU", "O");
        rule('H', "(?<![PCS])H", "");
        rule('J', "^(?:SINJ|SEINJ|CINQ?J)(?=E)", "SAINTJ");
        rule('C', "^CINQ?(?=M)", "SAINT");
    }

    /** V-15, V-17, V-18 and C-11. */
    private static void nasals() {
        rule('G', "GA(?=I?[MN])", "G#");
        rule('M', "[AE]M(?=[BCDFGHJKLMPQRSTVWXZ])", "EN");
        rule('N', "AN(?=" + CONSONANT + ")", "EN");
        rule('I', "(?:AI[MN]|EIN)(?=" + CONSONANT + "|$)", "IN");
    }

    /** V-7 to V-13, V-16, V-19, V-20. */
    private static void vowels() {
        rule('Y', "(?<!G)AY$", "E");
        rule('X', "EUX$", "EU");
        rule('Y', "EY(?=$|" + CONSONANT + ")", "E");
        rule('Y', "Y", "I");
        rule('I', "(?<=" + VOWEL + ")I(?=" + VOWEL + ")", "Y");
        rule('I', "(?<=" + VOWEL + ")ILL", "Y");
        rule('O', "OU(?=[AEOU]|I(?!LL))", "W");
        rule('M', "OM(?=[BCDFGHJKLMPQRSTVWXZ])", "ON");
        rule('B', "B(?:OU|O|U)RNE?$", "BURN");
        rule('I', "^IM|(?<=" + CONSONANT + ")IM(?=[BCDFGHJKLMPQRSTVWXZ])", "IN");
    }

    /** C-1, C-4 to C-6, C-13, C-15, C-18 to C-27, C-29. */
    private static void consonants() {
        rule('B', "BV", "V");
        rule('C', "^C(?=[EIY])", "S");
        rule('C', "^C(?=[OUA])", "K");
        rule('C', "(?<=" + VOWEL + ")C$", "K");
        rule('G', "GNI(?=" + VOWEL + ")", "GN");
        rule('J', "JEA", "JA");
        rule('P', "PH", "F");
        rule('Q', "QU", "K");
        rule('S', "^SC(?=[EIY])", "S");
        rule('S', "(?<=.)SC(?=[EIY])", "SS");
        rule('S', "(?<=.)SC(?=[AOU])", "SK");
        rule('S', "SH", "CH");
        rule('T', "TIA$", "SSIA");
        rule('W', "(?<=[AIOUY])W", "");
        rule('X', "X[CSZ]", "X");
        rule('Z', "(?<=" + VOWEL + ")Z(?=" + VOWEL + ")|(?<=" + CONSONANT + ")Z(?=" + CONSONANT + ")", "S");
        rule("(ILS|[CS]H|[MN]P|R[CFKLNSX])$|(" + CONSONANT + ")" + CONSONANT + "$", "$1$2");
    }

    private static void rule(String from, String to) {
        rule((char) 0, from, to);
    }

    private static void rule(char needs, String from, String to) {
        RULES.add(new Rule(needs, Pattern.compile(from), to));
    }
}
