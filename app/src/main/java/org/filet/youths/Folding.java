package org.filet.youths;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * Names compared as people type them at night: no accents, no case, hyphens and apostrophes as spaces. By PostgreSQL's
 * own rules, because the database can no longer do it: it sees no name.
 */
public final class Folding {

    private static final Map<Integer, String> RULES = rules();
    private static final String SPACES = "-'’";

    private Folding() {}

    public static String plain(String text) {
        var unaccented = new StringBuilder();
        text.codePoints().forEach(letter -> unaccented.append(RULES.getOrDefault(letter, Character.toString(letter))));
        var plain = new StringBuilder();
        unaccented
                .codePoints()
                .map(letter -> SPACES.indexOf(letter) >= 0 ? ' ' : Character.toLowerCase(letter))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Map<Integer, String> rules() {
        try {
            var rules = new HashMap<Integer, String>();
            new ClassPathResource("youths/unaccent.rules")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rules.put(line.codePointAt(0), replacement(line)));
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a tab; between quotes where it holds spaces or quotes; nothing where the letter just goes. */
    private static String replacement(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            return "";
        }
        var text = line.substring(tab + 1);
        return text.startsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }
}
