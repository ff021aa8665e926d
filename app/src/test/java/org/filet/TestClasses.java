package org.filet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of tests in the sources of every part, for the tables that name them. */
final class TestClasses {

    static final Path ROOT = Path.of("..");

    private TestClasses() {}

    static Set<String> all() {
        try (var parts = Files.list(ROOT)) {
            return parts.map(part -> part.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(TestClasses::in)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> in(Path sources) {
        try (var files = Files.walk(sources)) {
            return files
                    .map(file -> sources.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.java"))
                    .map(file -> file.replaceFirst("\\.java$", "").replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
