package org.filet.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a name sounds to a French or an English ear, coarsely. A compact code of our own: the endings and vowel groups
 * follow the ideas of FONEM (Bouchard, Brard, Lavoie, « FONEM : un code de transcription phonétique pour la
 * reconstitution automatique des familles saguenayennes », <i>Population</i> 36-6, 1981), the consonants those of
 * Double Metaphone (L. Philips, <i>C/C++ Users Journal</i>, June 2000). Upper case letters are consonants, {@code a},
 * {@code e}, {@code o} classes of vowels. With three consonants or more the vowels inside a name are left out.
 */
final class Sound {

    /** From, to, and the letters one of which must follow (none: anything). {@code ^} ties a rule to the beginning. */
    private record Rule(String from, String to, String before) {}

    private static final Map<Character, List<Rule>> RULES = new TreeMap<>();

    static {
        rules("^des D bcdfgjklmnpqrtv", "^mac MK bcdfgjlmnpqrstvw", "^mc MK", "^kn N", "^wr R", "^ps S", "^ou V aei");
        rules("eau o", "aul o ^", "au o", "ai e", "ay e", "ei e", "ey e", "eu e", "oe e", "ou o");
        rules("a a", "e e", "i e", "y e", "o o", "u o");
        rules("ph F", "sch C", "tch C", "sh C", "chr KR", "ch C", "ck K", "cqu K", "qu K", "sc S eiy", "c S eiy");
        rules("gn N", "gu G eiy", "gh G", "dj J", "dg J eiy", "g J eiy", "th T", "tz S", "x KS", "bv V", "kh K");
        rules("b B", "c K", "d D", "f F", "g G", "h -", "j J", "k K", "l L", "m M", "n N", "p P", "q K", "r R");
        rules("s S", "t T", "v V", "w V", "z S");
    }

    private Sound() {}

    static String of(String name) {
        String word = withoutEnding(name);
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < word.length(); ) {
            Rule rule = ruleAt(word, i);
            for (char c : rule.to().toCharArray()) {
                if (c != '-' && (sound.isEmpty() || sound.charAt(sound.length() - 1) != c)) {
                    sound.append(c);
                }
            }
            i += rule.from().length();
        }
        return skeleton(sound.toString());
    }

    /** French final consonants are silent unless an e follows; -et and -ette are spelled one for the other. */
    private static String withoutEnding(String name) {
        String word = name.endsWith("es") && name.length() > 4 ? name.substring(0, name.length() - 1) : name;
        if (word.endsWith("ette") && word.length() > 5) {
            return word.substring(0, word.length() - 3);
        }
        if (word.endsWith("e") && word.length() > 3) {
            return word.substring(0, word.length() - 1);
        }
        for (int dropped = 0; dropped < 2 && word.length() > 3 && endsSilently(word); dropped++) {
            word = word.substring(0, word.length() - 1);
        }
        return word;
    }

    private static boolean endsSilently(String word) {
        char last = word.charAt(word.length() - 1);
        char before = word.charAt(word.length() - 2);
        return "sxzt".indexOf(last) >= 0 || (last == 'd' && "nru".indexOf(before) >= 0);
    }

    private static Rule ruleAt(String word, int at) {
        if (at == 0) {
            for (Rule rule : RULES.getOrDefault('^', List.of())) {
                if (applies(rule, word, at)) {
                    return rule;
                }
            }
        }
        char letter = word.charAt(at);
        for (Rule rule : RULES.getOrDefault(letter, List.of())) {
            if (applies(rule, word, at)) {
                return rule;
            }
        }
        return new Rule(String.valueOf(letter), String.valueOf(letter), "");
    }

    private static boolean applies(Rule rule, String word, int at) {
        int next = at + rule.from().length();
        if (!word.startsWith(rule.from(), at)) {
            return false;
        }
        return switch (rule.before()) {
            case "" -> true;
            case "^" -> next == word.length();
            default -> next < word.length() && rule.before().indexOf(word.charAt(next)) >= 0;
        };
    }

    private static String skeleton(String sound) {
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            if (Character.isUpperCase(sound.charAt(i))) {
                consonants.append(sound.charAt(i));
            }
        }
        if (consonants.length() < 3) {
            return sound;
        }
        return (Character.isUpperCase(sound.charAt(0)) ? "" : "a") + consonants;
    }

    private static void rules(String... written) {
        for (String rule : written) {
            String[] fields = rule.split(" ", -1);
            boolean first = fields[0].startsWith("^");
            char key = fields[0].charAt(0);
            String from = first ? fields[0].substring(1) : fields[0];
            RULES.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Rule(from, fields[1], fields.length > 2 ? fields[2] : ""));
        }
    }
}
