package org.filet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page gives a sentence as many words as it has blanks, in both languages: none is read with a « {2} » in it. */
class SentencesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern SAID = Pattern.compile(
            "#\\{(?<key>[a-z][\\w.-]*)(?<open>[(}])|#messages\\.msg\\('(?<name>[\\w.-]+)'(?<next>[,)])");
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)");

    @Test
    void every_blank_has_its_word_and_every_word_its_blank() throws IOException {
        var wrong = new ArrayList<String>();
        int said = 0;
        var sentences = sentences();
        for (var template : files("templates", ".html")) {
            var text = Files.readString(template);
            var found = SAID.matcher(text);
            while (found.find()) {
                var key = found.group("key") == null ? found.group("name") : found.group("key");
                boolean without = "}".equals(found.group("open")) || ")".equals(found.group("next"));
                int given = without ? 0 : words(text, found.end());
                for (var sentence : sentences.getOrDefault(key, List.of())) {
                    said++;
                    if (blanks(sentence) != given) {
                        wrong.add(template.getFileName() + " gives " + given + " to « " + sentence + " »");
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(said).isGreaterThan(2000);
        assertThat(words("${a(b, c)}, 'd, e', |f|)", 0)).isEqualTo(3);
    }

    private static int blanks(String sentence) {
        return BLANK.matcher(sentence)
                .results()
                .mapToInt(blank -> Integer.parseInt(blank.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** How many stand from here to the end of the brackets. */
    private static int words(String text, int from) {
        int depth = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = from; ; i++) {
            char at = text.charAt(i);
            if (at == '\'') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(at) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(at) >= 0) {
                if (depth-- == 0) {
                    return commas + 1;
                }
            } else if (!quoted && at == ',' && depth == 0) {
                commas++;
            }
        }
    }

    /** Each key's, in both languages. */
    private static Map<String, List<String>> sentences() throws IOException {
        var all = new HashMap<String, List<String>>();
        for (var file : files("i18n", ".properties")) {
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties
                    .stringPropertyNames()
                    .forEach(key ->
                            all.computeIfAbsent(key, none -> new ArrayList<>()).add(properties.getProperty(key)));
        }
        return all;
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
