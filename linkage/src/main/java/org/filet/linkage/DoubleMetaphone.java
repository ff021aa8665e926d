package org.filet.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Double Metaphone: how an English speaker may say a name, and how else when it comes from another language (L.
 * Philips, « The Double Metaphone Search Algorithm », <i>C/C++ Users Journal</i>, June 2000). The rules are written
 * as a table: what stands in the name, the sound, the other sound. {@code 0} is th, {@code X} sh; vowels count only at
 * the beginning. Names in which {@link Words} has glued van or von are read like others.
 */
final class DoubleMetaphone {

    private record Rule(Pattern from, String sound, String other) {}

    private static final int LONGEST = 6;
    private static final Map<Character, List<Rule>> RULES = new TreeMap<>();

    static {
        rules("^[GKP](?=N) - -", "^W(?=R) - -", "^P(?=S) - -", "^X S S", "^[AEIOUY] A A", "[AEIOUY] - -");
        rules(
                "BB? P P",
                "FF? F F",
                "KK? K K",
                "(?<=I)LL(?=[OA]$) L -",
                "(?<=A)LL(?=E$) L -",
                "LL? L L",
                "NN? N N",
                "QQ? K K",
                "VV? F F");
        rules("(?<=U)MB(?=$|ER) M M", "MM? M M", "PH F F", "P[PB]? P P");
        rules("(?<=IE)(?<!M[AE]IE)R$ - R", "RR? R R", "DG(?=[EIY]) J J", "DG TK TK", "D[DT]? T T");
        c();
        g();
        hj();
        st();
        wxz();
    }

    private DoubleMetaphone() {}

    /** The sound, and the other sound where it differs. */
    static Set<String> of(String name) {
        String word = name.toUpperCase(Locale.ROOT);
        StringBuilder sound = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int at = 0; at < word.length(); ) {
            at = step(word, at, sound, other);
        }
        Set<String> both = new LinkedHashSet<>();
        both.add(start(sound));
        both.add(start(other));
        return both;
    }

    private static int step(String word, int at, StringBuilder sound, StringBuilder other) {
        for (Rule rule : RULES.getOrDefault(word.charAt(at), List.of())) {
            Matcher matcher = rule.from()
                    .matcher(word)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .region(at, word.length());
            if (matcher.lookingAt()) {
                sound.append(rule.sound());
                other.append(rule.other());
                return matcher.end();
            }
        }
        return at + 1;
    }

    private static String start(StringBuilder sound) {
        return sound.substring(0, Math.min(LONGEST, sound.length()));
    }

    private static void c() {
        rules("^C(?=AESAR) S S", "(?<=[^AEIOUY]A)CH(?=[^IE]) K K", "CHIA K K", "(?<=.)CH(?=AE) K X");
        rules("^CH(?=ARAC|ARIS|OR[^E]|YM|IA|EM) K K", "(?<=OR)CH(?=ES|ID) K K", "(?<=AR)CH(?=IT) K K");
        rules(
                "CH(?=[TS]) K K",
                "(?<=[AOUE])CH(?=[LRNMBHFVW]|$) K K",
                "(?<=^M)CH K K",
                "^CH(?=[LRNMBHFVW]) K K",
                "^CH X X",
                "CH X K");
        rules(
                "(?<!WI)CZ S X",
                "CIA S X",
                "(?<=^A)CC(?=[IEH]) KS KS",
                "(?<=U)CC(?=E[ES]) KS KS",
                "CC[IEH](?!U) X X",
                "(?<!^M)CC K K");
        rules("C[KGQ] K K", "CI(?=[OE]) S X", "C[IEY] S S", "C[CKQ]?(?![EI]) K K", "C K K");
    }

    private static void g() {
        rules("^GH(?=I) J J", "^GH K K", "(?<=[^AEIOUY])GH K K", "(?<=[BHD].|[BHD]..|[BH]...)GH - -");
        rules("(?<=[CGLRT].U)GH F F", "(?<!I)GH K K", "GH - -", "(?<=^[AEIOUY])GN KN N", "GN(?!EY) N KN", "GN KN KN");
        rules("GLI KL L", "^G(?=Y|E[SPBLYIR]|I[BLNE]) K J", "(?<!DAN|RAN|MAN|[EIRO])G(?=ER|Y) K J");
        rules("G(?=IER$) J J", "G(?=ET) K K", "G(?=[EIY]) J K", "(?<=[AO])GG(?=I) J K", "GG? K K");
    }

    private static void hj() {
        rules(
                "^H(?=[AEIOUY]) H H",
                "(?<=[AEIOUY])H(?=[AEIOUY]) H H",
                "H - -",
                "^JOSE$ HS HS",
                "^J(?=OSE) J H",
                "^J J A");
        rules("(?<=[AEIOUY])J(?=[AO]) J H", "J$ J -", "JJ J J", "(?<![SKL])J(?![LTKSNMBZ]) J J", "J - -");
    }

    private static void st() {
        rules("(?<=[IY])S(?=L) - -", "^S(?=UGAR) X S", "SH(?=EIM|OEK|OLM|OLZ) S S", "SH X X", "SI(?=[OA]) S X");
        rules("^S(?=[MNLW]) S X", "SZ S X", "SCH(?=E[RN]) X SK", "SCH(?=OO|UY|E[DM]) SK SK", "^SCH(?![AEIOUYW]) X S");
        rules("SCH X X", "SC(?=[IEY]) S S", "SC SK SK", "(?<=[AO]I)S$ - S", "S[SZ]? S S");
        rules("TI(?=ON|A) X X", "TCH X X", "T?TH(?=[OA]M) T T", "T?TH 0 T", "T[TD]? T T");
    }

    private static void wxz() {
        rules("WR R R", "^W(?=[AEIOUY]) A F", "^W(?=H) A A", "(?<=[AEIOUY])W$ - F", "(?<=[EO])W(?=SK[IY]) - F");
        rules("WI[CT]Z TS FX", "W - -", "(?<=[IEA]AU|AU|OU)X$ - -", "X[CX]? KS KS", "ZH J J", "ZZ(?=[OIA]) S TS");
        rules("ZZ? S S");
    }

    /** Each is read for all letters with which it may begin. */
    private static void rules(String... written) {
        for (String rule : written) {
            String[] fields = rule.split(" ", -1);
            Pattern from = Pattern.compile(fields[0]);
            Rule read = new Rule(from, fields[1].replace("-", ""), fields[2].replace("-", ""));
            String first =
                    fields[0].replaceFirst("^\\(\\?<.*?\\)(?=[A-Z\\[])", "").replaceFirst("^\\^", "");
            String letters = first.startsWith("[") ? first.substring(1, first.indexOf(']')) : first.substring(0, 1);
            letters.chars()
                    .forEach(letter -> RULES.computeIfAbsent((char) letter, l -> new ArrayList<>())
                            .add(read));
        }
    }
}
