package org.filet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.filet.FiletApplication;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;

/** A start reads the modules from a file: finding them in the classes would take half of its time. */
class ModulesWrittenTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+)\": \\{");

    @Test
    void the_file_names_every_module_that_is_there() {
        var there = ApplicationModules.of(FiletApplication.class).stream()
                .map(module -> module.getIdentifier().toString())
                .toList();
        assertThat(KEY.matcher(written()).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    private static String written() {
        try {
            return new ClassPathResource("META-INF/spring-modulith/application-modules.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
