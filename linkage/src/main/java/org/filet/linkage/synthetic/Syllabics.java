package org.filet.linkage.synthetic;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Latin letters to the syllabics of Nunavik and of Eeyou Istchee, by sound: for invented names only, not a dictionary.
 * The same series serve both languages; {@code ch} is Cree, {@code g} Inuktitut.
 */
final class Syllabics {

    /** For each consonant the syllables with e, i, ii, u, uu, a, aa, then the final. */
    private static final Map<String, String> SERIES = Map.ofEntries(
            Map.entry("", "ᐁᐃᐄᐅᐆᐊᐋ"),
            Map.entry("p", "ᐯᐱᐲᐳᐴᐸᐹᑉ"),
            Map.entry("t", "ᑌᑎᑏᑐᑑᑕᑖᑦ"),
            Map.entry("k", "ᑫᑭᑮᑯᑰᑲᑳᒃ"),
            Map.entry("g", "ᒉᒋᒌᒍᒎᒐᒑᒡ"),
            Map.entry("ch", "ᒉᒋᒌᒍᒎᒐᒑᒡ"),
            Map.entry("m", "ᒣᒥᒦᒧᒨᒪᒫᒻ"),
            Map.entry("n", "ᓀᓂᓃᓄᓅᓇᓈᓐ"),
            Map.entry("s", "ᓭᓯᓰᓱᓲᓴᓵᔅ"),
            Map.entry("sh", "ᔐᔑᔒᔓᔔᔕᔖᔥ"),
            Map.entry("l", "ᓓᓕᓖᓗᓘᓚᓛᓪ"),
            Map.entry("j", "ᔦᔨᔩᔪᔫᔭᔮᔾ"),
            Map.entry("y", "ᔦᔨᔩᔪᔫᔭᔮᔾ"),
            Map.entry("v", "ᕓᕕᕖᕗᕘᕙᕚᕝ"),
            Map.entry("r", "ᕃᕆᕇᕈᕉᕋᕌᕐ"),
            Map.entry("q", "ᙯᕿᖀᖁᖂᖃᖄᖅ"));

    private static final String VOWELS = "eiua";

    private Syllabics() {}

    /** The name in syllabics, or nothing where it has a letter that they do not write. */
    static Optional<String> of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace("ie", "i")
                .replace('o', 'u')
                .replace('b', 'p')
                .replace('d', 't');
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            String consonant = consonant(plain, at);
            String series = SERIES.get(consonant);
            if (series == null) {
                return Optional.empty();
            }
            at += consonant.length();
            int vowel = at < plain.length() ? VOWELS.indexOf(plain.charAt(at)) : -1;
            if (vowel < 0) {
                written.append(series.charAt(series.length() - 1));
                continue;
            }
            boolean doubled = vowel > 0 && at + 1 < plain.length() && plain.charAt(at) == plain.charAt(at + 1);
            written.append(series.charAt(vowel == 0 ? 0 : 2 * vowel - 1 + (doubled ? 1 : 0)));
            at += doubled ? 2 : 1;
        }
        return Optional.of(written.toString());
    }

    private static String consonant(String text, int at) {
        if (text.startsWith("ch", at) || text.startsWith("sh", at)) {
            return text.substring(at, at + 2);
        }
        return VOWELS.indexOf(text.charAt(at)) >= 0 ? "" : text.substring(at, at + 1);
    }
}
