package org.filet;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every check of the security design names the tests that hold it, or says what is missing. */
class ChecksTest {

    private static final int CHECKS = 66;
    private static final String COVERED = "covered";
    private static final String PARTLY = "in part";
    private static final Set<String> STATES = Set.of(COVERED, PARTLY, "by hand", "not yet", "elsewhere");

    private final List<CSVRecord> lines = lines();
    private final Set<String> tests = TestClasses.all();

    @Test
    void every_check_names_tests_that_are_there_or_says_what_is_missing() {
        assertThat(lines.stream().flatMap(this::unanswered)).isEmpty();
    }

    @Test
    void every_check_is_there_once_and_in_order() {
        assertThat(lines)
                .map(line -> Integer.valueOf(line.get("number")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CHECKS).boxed().toList());
    }

    @Test
    void the_count_is_told() {
        var count = new TreeMap<>(lines.stream().collect(groupingBy(line -> line.get("state"), counting())));
        System.out.println("Checks of the security design: " + count);
        assertThat(count.keySet()).isSubsetOf(STATES);
    }

    /** What is wrong with what answers for a check. */
    private Stream<String> unanswered(CSVRecord line) {
        var named = Stream.of(line.get("tests").split(" "))
                .filter(name -> !name.isEmpty())
                .toList();
        var state = line.get("state");
        boolean missing = !line.get("missing").isBlank();
        var said = new ArrayList<String>();
        named.stream()
                .filter(name -> !tests.contains(name))
                .forEach(name -> said.add("names " + name + ", which is not there"));
        if (line.get("check").isBlank() || !STATES.contains(state)) {
            said.add("has no words or no known state");
        }
        if (named.isEmpty() && (state.equals(COVERED) || state.equals(PARTLY))) {
            said.add("is " + state + " by no test");
        }
        if (missing == state.equals(COVERED)) {
            said.add("is " + state + (missing ? " and lacks something" : " and does not say what is missing"));
        }
        return said.stream().map(what -> line.get("number") + " " + what);
    }

    private static List<CSVRecord> lines() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = format.parse(Files.newBufferedReader(TestClasses.ROOT.resolve("docs/checks.csv")))) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
