package org.filet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Half a language is none, and youths read what we write. */
class MessagesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path I18N = MAIN.resolve("resources/i18n");

    /** Groups in capitals that are codes or a part of an enum: the template that reads them asks for these alone. */
    private static final Pattern WRONG_SPACE = Pattern.compile(" [:;!?»]|«[^\u00a0\u202f]");

    private static final Pattern STRAIGHT_APOSTROPHE = Pattern.compile("\\p{L}'\\p{L}");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\bfugueuses?\\b|prostituées? mineures?|\\bdélinquant|\\bracoleu|\\bdelinquent|child prostitute"
                    + "|(?<!aide aux |services aux )\\bvictimes?\\b|\\bvictims?\\b(?! (services|support))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Stream<Path> bundles() throws IOException {
        return files(I18N, "messages.properties").stream();
    }

    static Stream<Path> bothLanguages() throws IOException {
        return files(I18N, ".properties").stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_and_english_say_the_same_things(Path french) throws IOException {
        var english = french.resolveSibling("messages_en.properties");
        assertThat(messages(english).keySet()).isEqualTo(messages(french).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_and_english_have_the_same_blanks_to_fill(Path french) throws IOException {
        var english = messages(french.resolveSibling("messages_en.properties"));
        assertThat(messages(french))
                .allSatisfy((key, text) -> assertThat(blanks(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(blanks(text)));
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void nothing_is_empty_and_apostrophes_are_curved(Path bundle) throws IOException {
        assertThat(messages(bundle).values()).noneMatch(String::isBlank);
        assertThat(with(STRAIGHT_APOSTROPHE, bundle)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void a_word_that_labels_a_youth_is_nowhere(Path bundle) throws IOException {
        assertThat(with(FORBIDDEN, bundle)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_holds_its_double_signs_with_a_space_that_does_not_break(Path french) throws IOException {
        assertThat(with(WRONG_SPACE, french)).isEmpty();
    }

    /** Whether a record exists is not told: what is unknown and what is another's read the same. */
    @ParameterizedTest
    @MethodSource("unknownRecords")
    void a_record_of_others_and_no_record_read_the_same(String key) throws IOException {
        for (var language : List.of("messages.properties", "messages_en.properties")) {
            assertThat(read(key, language)).isEqualTo(read("agreements.refusal.STRANGER", language));
        }
    }

    static Stream<String> unknownRecords() {
        return Stream.of("runaways", "youths", "alerts", "matching").map(module -> module + ".refusal.UNKNOWN");
    }

    private static String read(String key, String language) throws IOException {
        var module = key.substring(0, key.indexOf('.'));
        return Objects.requireNonNull(
                messages(I18N.resolve(module).resolve(language)).get(key), key);
    }

    @Test
    void every_refusal_is_explained() throws IOException {
        var refusals = enums().filter(Refusal.class::isAssignableFrom)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(refusal -> ((Refusal) refusal).key())
                .toList();
        assertThat(refusals).isNotEmpty();
        assertThat(all().keySet()).containsAll(refusals);
    }

    /** {@code runaways.Origin.FAMILY}, {@code kernel.role.ANALYST}: all constants of that enum have their words. */
    @Test
    void every_constant_of_an_enum_that_is_shown_has_its_words() throws IOException {
        var constants = enums().map(type -> Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        var groups = all().keySet().stream()
                .filter(key -> key.matches("kernel\\.[a-z]+\\.[A-Z_]+|[a-z]+\\.[A-Z][A-Za-z]+\\.[A-Z][A-Z0-9_]+"))
                .collect(Collectors.groupingBy(
                        key -> key.substring(0, key.lastIndexOf('.')),
                        TreeMap::new,
                        Collectors.mapping(key -> key.substring(key.lastIndexOf('.') + 1), Collectors.toSet())));
        groups.values().removeAll(constants);
        assertThat(groups)
                .as("messages that are not those of all constants of an enum")
                .isEmpty();
    }

    @Test
    void every_key_a_template_names_exists() throws IOException {
        assertExist(named(files(MAIN.resolve("resources/templates"), ".html"), "#\\{([a-z][\\w.-]*)"));
        assertExist(named(files(MAIN.resolve("resources/templates"), ".html"), "#\\{__\\$\\{'([a-z][\\w.-]*\\.)'"));
    }

    @Test
    void every_key_the_code_names_exists() throws IOException {
        var modules = bundles()
                .map(bundle -> bundle.getName(bundle.getNameCount() - 2).toString())
                .collect(Collectors.joining("|"));
        var keys =
                named(files(MAIN.resolve("java"), ".java"), "\"((?:" + modules + ")\\.[a-z][\\w-]*(?:\\.[\\w-]*)*)\"");
        keys.removeAll(
                named(files(MAIN.resolve("resources/db/migration"), ".sql"), "create table ([a-z_]+\\.[a-z_]+)"));
        assertExist(keys);
    }

    /** A key that ends with a dot is the beginning of some. */
    private static void assertExist(Set<String> keys) throws IOException {
        var known = all().keySet();
        assertThat(keys).isNotEmpty();
        assertThat(keys.stream()
                        .filter(key -> known.stream()
                                .noneMatch(one -> key.endsWith(".") ? one.startsWith(key) : one.equals(key))))
                .as("keys without a message")
                .isEmpty();
    }

    private static List<String> with(Pattern wrong, Path bundle) throws IOException {
        return messages(bundle).entrySet().stream()
                .filter(message -> wrong.matcher(message.getValue()).find())
                .map(message -> message.getKey() + "=" + message.getValue())
                .toList();
    }

    private static Set<String> named(List<Path> files, String pattern) throws IOException {
        var found = new TreeSet<String>();
        for (var file : files) {
            Pattern.compile(pattern)
                    .matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(found::add);
        }
        return found;
    }

    private static Set<String> blanks(String text) {
        return Pattern.compile("\\{\\d+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> enums() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.filet").stream()
                        .filter(type -> type.isEnum() && type.reflect().isEnum())
                        .map(type -> type.reflect());
    }

    private static Map<String, String> all() throws IOException {
        var all = new TreeMap<String, String>();
        for (var bundle : bundles().toList()) {
            all.putAll(messages(bundle));
        }
        return all;
    }

    private static Map<String, String> messages(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var messages = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
