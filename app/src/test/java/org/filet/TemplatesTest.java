package org.filet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page says nothing in one language only, runs nothing inline and asks for its forms' tokens. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Attributes that people read or hear. */
    private static final Set<String> READ =
            Set.of("alt", "title", "aria-label", "aria-description", "placeholder", "label", "data-label", "value");

    private static final Set<String> WRITTEN_BY_THYMELEAF = Set.of("th:text", "th:utext");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*\\p{L}{2}[^']*'|\\|[^|]*\\p{L}{2}[^|]*\\|");

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_word_comes_from_the_messages(Path template) throws IOException, ParseException {
        assertThat(read(template).words).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_runs_or_is_styled_inline(Path template) throws IOException, ParseException {
        assertThat(read(template).inline).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_form_is_addressed_by_thymeleaf_so_that_it_carries_its_token(Path template)
            throws IOException, ParseException {
        assertThat(read(template).bareForms).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_page_has_one_title_for_those_who_hear_it(Path template) throws IOException, ParseException {
        var page = read(template);
        if (page.isPage) {
            assertThat(page.titles).isEqualTo(1);
        }
    }

    private static Findings read(Path template) throws IOException, ParseException {
        var findings = new Findings();
        new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(Files.readString(template), findings);
        return findings;
    }

    /** What a walk through one template found. */
    private static final class Findings extends AbstractMarkupHandler {

        private final List<String> words = new ArrayList<>();
        private final List<String> inline = new ArrayList<>();
        private final List<String> bareForms = new ArrayList<>();
        private String element = "";
        private boolean addressed;
        private boolean isPage;
        private int titles;

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            var text = new String(buffer, offset, length);
            if (LETTERS.matcher(text).find()) {
                words.add(line + ": " + text.strip());
            }
            if ((element.equals("script") || element.equals("style")) && !text.isBlank()) {
                inline.add(line + ": " + element);
            }
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
            start(new String(buffer, offset, length));
        }

        @Override
        public void handleOpenElementEnd(char[] buffer, int offset, int length, int line, int column) {
            if (element.equals("form") && !addressed) {
                bareForms.add(line + ": form without th:action");
            }
        }

        @Override
        public void handleStandaloneElementStart(
                char[] buffer, int offset, int length, boolean minimized, int line, int column) {
            start(new String(buffer, offset, length));
        }

        private void start(String name) {
            element = name;
            addressed = false;
            if (name.equals("h1")) {
                titles++;
            }
            if (name.equals("style")) {
                inline.add("style element");
            }
        }

        @Override
        public void handleAttribute(
                char[] buffer,
                int nameOffset,
                int nameLength,
                int nameLine,
                int nameColumn,
                int operatorOffset,
                int operatorLength,
                int operatorLine,
                int operatorColumn,
                int contentOffset,
                int contentLength,
                int outerOffset,
                int outerLength,
                int outerLine,
                int outerColumn) {
            attribute(
                    new String(buffer, nameOffset, nameLength),
                    new String(buffer, contentOffset, contentLength),
                    nameLine);
        }

        private void attribute(String name, String value, int line) {
            var plain = name.replaceFirst("^th:", "");
            isPage |= name.equals("th:replace") && element.equals("html") && value.contains("web/layout");
            addressed |= name.equals("th:action");
            if (name.equals("action")) {
                bareForms.add(line + ": action");
            }
            if (plain.equals("style") || plain.startsWith("on") || name.equals("th:utext")) {
                inline.add(line + ": " + name);
            }
            if (READ.contains(name)
                    && !isCode(name, value)
                    && LETTERS.matcher(value).find()) {
                words.add(line + ": " + name + "=" + value);
            }
            boolean read = WRITTEN_BY_THYMELEAF.contains(name) || (!name.equals(plain) && READ.contains(plain));
            if (read && !isCode(plain, value) && LITERAL.matcher(outside(value)).find()) {
                words.add(line + ": " + name + "=" + value);
            }
        }

        /** The value of a field is read only where it is a button's; here buttons hold their words. */
        private boolean isCode(String name, String value) {
            return name.equals("value")
                    && (element.equals("input") || element.equals("option") || element.equals("button"))
                    && !value.contains(" ");
        }

        /** A Thymeleaf expression without what stands in its braces. */
        private static String outside(String expression) {
            return expression.replaceAll("__\\$\\{[^}]*}__", "").replaceAll("[$#@~*]\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "");
        }
    }
}
