package org.filet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ships is what somebody reviewed: every library of {@code docs/shipped.txt} with its version and the hash of its
 * file, and no other. A library that changed or came is read about first, then entered:
 * {@code mvn -pl link,app -am test -Dtest=org.filet.ShippedTest -Dsurefire.failIfNoSpecifiedTests=false -Dfilet.shipped=renew}.
 */
class ShippedTest {

    private static final Path ROOT = TestClasses.ROOT;
    private static final Path REVIEWED = ROOT.resolve("docs/shipped.txt");
    private static final List<String> PARTS = List.of("app", "link");

    /** A line of what Maven resolved: group, artifact, classifier, version, scope, file. */
    private static final Pattern RESOLVED = Pattern.compile(
            "\\s+([^:\\s]+):([^:]+):jar:(?:([^:]+):)?([^:]+):(compile|runtime|provided):(.+\\.jar)(?: -- module .*)?");

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|exe|txz)");
    private static final Pattern UNSETTLED =
            Pattern.compile("(?i)LATEST|RELEASE|.*SNAPSHOT.*|.*[.-](M\\d+|RC\\d*|alpha.*|beta.*)|.*[\\[\\](),+].*");
    private static final Pattern VERSION = Pattern.compile("<([\\w.-]*version)>([^<]*)</");

    /** Our own, and which JDKs compile it. */
    private static final List<String> OURS = List.of("0.1.0-SNAPSHOT", "[25,)");

    @Test
    void every_library_that_ships_was_reviewed_and_its_file_is_the_one_that_was() throws IOException {
        assertThat(Files.exists(ROOT.resolve("link/target/shipped.list")) || !"true".equals(System.getenv("CI")))
                .as("link is built before app")
                .isTrue();
        var ships = ships();
        if ("renew".equals(System.getProperty("filet.shipped"))) {
            Files.write(REVIEWED, ships);
        }
        var reviewed = Files.readAllLines(REVIEWED);
        assertThat(ships).hasSizeGreaterThan(100);
        assertThat(reviewed).as("not reviewed, or not as it was").containsAll(ships);
        if (Files.exists(ROOT.resolve("link/target/shipped.list"))) {
            assertThat(reviewed).as("ships no more").isSubsetOf(ships);
        }
    }

    @Test
    void only_settled_versions_ship_and_every_pom_names_one() throws IOException {
        assertThat(ships())
                .noneMatch(line -> UNSETTLED
                        .matcher(line.substring(line.lastIndexOf(':', line.indexOf(' ')) + 1, line.indexOf(' ')))
                        .matches());
        try (var parts = Files.list(ROOT)) {
            var poms = Stream.concat(Stream.of(ROOT), parts.filter(Files::isDirectory))
                    .map(part -> part.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList();
            assertThat(poms).hasSizeGreaterThan(6);
            assertThat(poms).allSatisfy(pom -> assertThat(unsettled(pom)).isEmpty());
        }
    }

    /** From 1.10 its licence has a clause on use, and its engine prints orders to whoever reads the build's output. */
    @Test
    void jqwik_is_not_used() throws IOException {
        assertThat(System.getProperty("java.class.path")).contains("assertj").doesNotContain("jqwik");
        try (var parts = Files.list(ROOT)) {
            assertThat(parts.map(part -> part.resolve("pom.xml")).filter(Files::exists))
                    .isNotEmpty()
                    .allSatisfy(pom -> assertThat(Files.readString(pom)).doesNotContain("jqwik"));
        }
    }

    @Test
    void the_bill_of_materials_says_the_same() throws IOException {
        var bill = Path.of("target/classes/META-INF/sbom/application.cdx.json");
        var list = Path.of("target/shipped.list");
        assumeTrue(
                Files.exists(bill) && Files.getLastModifiedTime(bill).compareTo(Files.getLastModifiedTime(list)) >= 0,
                "built offline: no bill of materials, or an old one");
        var told = new TreeMap<String, String>();
        for (var part : JsonMapper.shared().readTree(Files.readString(bill)).get("components")) {
            if (!part.get("group").asString().equals("org.filet")) {
                told.put(
                        part.get("group").asString() + ":" + part.get("name").asString() + ":"
                                + part.get("version").asString(),
                        sha256(part));
            }
        }
        var listed = new TreeMap<String, String>();
        resolved("app")
                .map(ShippedTest::line)
                .map(line -> line.split(" "))
                .forEach(words -> listed.put(words[0], words[1]));
        assertThat(told).isEqualTo(listed);
    }

    private static String sha256(JsonNode part) {
        for (var hash : part.get("hashes")) {
            if (hash.get("alg").asString().equals("SHA-256")) {
                return hash.get("content").asString();
            }
        }
        return "";
    }

    private static List<String> unsettled(Path pom) throws IOException {
        return VERSION.matcher(Files.readString(pom))
                .results()
                .map(found -> found.group(2))
                .filter(version -> !OURS.contains(version))
                .filter(version -> UNSETTLED.matcher(version).matches())
                .toList();
    }

    /** As {@code docs/shipped.txt} writes them. */
    private static List<String> ships() {
        return PARTS.stream()
                .flatMap(ShippedTest::resolved)
                .map(ShippedTest::line)
                .sorted()
                .distinct()
                .toList();
    }

    private record Resolved(String name, Path file) {}

    private static Stream<Resolved> resolved(String part) {
        var list = ROOT.resolve(part).resolve("target/shipped.list");
        try {
            return Files.exists(list) ? Files.readAllLines(list).stream().flatMap(ShippedTest::read) : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Resolved> read(String line) {
        var found = RESOLVED.matcher(line);
        if (!found.matches() || found.group(1).equals("org.filet")) {
            return Stream.empty();
        }
        var classifier = found.group(3) == null ? "" : ":" + found.group(3);
        var name = found.group(1) + ":" + found.group(2) + classifier + ":" + found.group(4);
        return Stream.of(new Resolved(name, Path.of(found.group(6))));
    }

    private static String line(Resolved library) {
        try (var jar = new ZipFile(library.file().toFile())) {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(library.file()));
            boolean machineCode = jar.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(entry -> NATIVE.matcher(entry).matches());
            return library.name() + " " + HexFormat.of().formatHex(digest) + (machineCode ? " native" : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
