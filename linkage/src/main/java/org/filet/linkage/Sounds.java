package org.filet.linkage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How a name sounds, to an English ear and to a French one; the ways in which a name is heard, the first the main one. */
final class Sounds {

    private static final Pattern DOUBLED_VOWEL = Pattern.compile("([aeiou])\\1");
    private static final Pattern GLIDE = Pattern.compile("^u(?=[aei])|(?<=[aei])u(?=[aei])");
    private static final Pattern INNU_CH = Pattern.compile("tsh|tch");

    private Sounds() {}

    /** Two or three: Double Metaphone, marked d; as the Saguenay hears it, FONEM, marked f; another of the first kind. */
    static List<String> of(String name) {
        String plain = plain(name);
        Set<String> codes = DoubleMetaphone.of(plain);
        Set<String> sounds = new LinkedHashSet<>();
        sounds.add("d" + codes.iterator().next());
        sounds.add("f" + Fonem.of(plain));
        codes.forEach(code -> sounds.add("d" + code));
        return List.copyOf(sounds);
    }

    /**
     * Inuktitut writes long vowels twice or once (Aakuluk, Akuluk), Innu has tsh for ch and u for w (Tshernish,
     * Uapistan): so that one spelling sounds like the other.
     */
    private static String plain(String name) {
        String single = DOUBLED_VOWEL.matcher(name).replaceAll("$1");
        return GLIDE.matcher(INNU_CH.matcher(single).replaceAll("ch")).replaceAll("w");
    }
}
