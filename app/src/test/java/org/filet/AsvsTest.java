package org.filet;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every line of OWASP ASVS 5.0.0, level 2, names a test that is there or says why it has none. */
class AsvsTest {

    private static final Pattern ID = Pattern.compile("V([1-9]|1[0-7])\\.[1-9]\\.(?:[1-9]|1\\d)");
    private static final long FIRST_LEVEL = 70;
    private static final long SECOND_LEVEL = 183;

    /** The reason of a line that has a test all the same. */
    private static final String PARTLY = "partly";

    /** How a reason begins; what each beginning means is said in {@code docs/asvs.md}. */
    private static final Pattern REASON =
            Pattern.compile("(?:" + PARTLY + "|untested|not yet|not applicable|operator|document): \\S.*");

    private final List<CSVRecord> lines = lines();
    private final Set<String> tests = TestClasses.all();

    @Test
    void every_line_names_tests_that_are_there_or_says_why_not() {
        assertThat(lines.stream().flatMap(this::unanswered)).isEmpty();
    }

    @Test
    void every_line_of_the_standard_is_there_once() {
        assertThat(lines.stream().flatMap(AsvsTest::malformed)).isEmpty();
        assertThat(lines).map(line -> line.get("id")).doesNotHaveDuplicates();
        assertThat(lines.stream().collect(groupingBy(line -> line.get("level"), counting())))
                .isEqualTo(Map.of("1", FIRST_LEVEL, "2", SECOND_LEVEL));
    }

    @Test
    void the_count_that_is_told_is_the_count() throws IOException {
        long whole = lines.stream().filter(line -> line.get("reason").isEmpty()).count();
        long partly = lines.stream()
                .filter(line -> line.get("reason").startsWith(PARTLY))
                .count();
        var told = "covered " + whole + "/" + lines.size() + ", in part " + partly;
        System.out.println("ASVS 5.0.0 level 2: " + told);
        assertThat(Files.readString(TestClasses.ROOT.resolve("docs/asvs.md"))).contains(told);
    }

    /** What is wrong with what answers for a line. */
    private Stream<String> unanswered(CSVRecord line) {
        var named = named(line);
        var reason = line.get("reason");
        var said = new ArrayList<String>();
        named.stream()
                .filter(name -> !tests.contains(name))
                .forEach(name -> said.add("names " + name + ", which is not there"));
        if (!reason.isEmpty() && !REASON.matcher(reason).matches()) {
            said.add("has a reason of no known kind");
        }
        if (named.isEmpty() && (reason.isEmpty() || reason.startsWith(PARTLY))) {
            said.add("has no test and does not say why");
        }
        if (!named.isEmpty() && !reason.isEmpty() && !reason.startsWith(PARTLY)) {
            said.add("has a test and a reason for having none");
        }
        return said.stream().map(what -> line.get("id") + " " + what);
    }

    private static Stream<String> malformed(CSVRecord line) {
        var id = ID.matcher(line.get("id"));
        boolean sound = id.matches()
                && id.group(1).equals(line.get("chapter"))
                && !line.get("about").isBlank();
        return sound ? Stream.empty() : Stream.of("line " + line.getRecordNumber() + ": " + line.get("id"));
    }

    private static List<String> named(CSVRecord line) {
        return Stream.of(line.get("tests").split(" "))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<CSVRecord> lines() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = format.parse(Files.newBufferedReader(TestClasses.ROOT.resolve("docs/asvs.csv")))) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
