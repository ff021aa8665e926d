package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class DecoysCommandTest {

    private final DecoysCommand command;
    private final JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of(".");

    DecoysCommandTest(DecoysCommand command, @Outside JdbcClient jdbc) {
        this.command = command;
        this.jdbc = jdbc;
    }

    @Test
    void three_hundred_decoys_have_codes_of_their_own_and_each_leaves_a_trace_without_a_name() throws IOException {
        var rows = IntStream.range(0, 300)
                .mapToObj(i -> "06,Inventée,Personne,2010-01-" + "%02d".formatted(1 + i % 28))
                .collect(Collectors.joining("\n"));

        assertThat(decoys("region,given,surname,born\n" + rows)).contains("300");
        assertThat(jdbc.sql("select count(distinct basis_reference) from registers.trail where event = 'CanarySet'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(300);
    }

    @Test
    void a_spreadsheets_mark_and_semicolons_are_read() throws IOException {
        assertThat(decoys("\uFEFFregion;given;surname;born\n06;Inventée;Personne;2010-01-02\n"))
                .contains("decoys set: 1");
    }

    @Test
    void what_would_never_be_met_is_refused_by_its_line() throws IOException {
        int before = set();
        assertThat(decoys("region,given,surname,born\n06,A,B,2010-01-02\nXX,A,B,2010-01-02"))
                .contains("Line 3");
        assertThat(decoys("region,given,surname,born\n06, ,B,2010-01-02")).contains("Line 2");
        assertThat(decoys("region,given,surname,born\n06,A,B,2010-13-02")).contains("Line 2");
        assertThat(set()).isEqualTo(before);
    }

    @Test
    void what_is_no_text_is_refused_in_words() throws IOException {
        var file = folder.resolve("latin.csv");
        Files.write(file, "region,given,surname,born\n06,Zoé,B,2010-01-02".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(file)).contains("File not readable");
    }

    private int set() {
        return jdbc.sql("select count(*) from matching.canary")
                .query(Integer.class)
                .single();
    }

    private String decoys(String text) throws IOException {
        var file = folder.resolve("decoys.csv");
        Files.writeString(file, text);
        return run(file);
    }

    private String run(Path file) {
        var out = new ByteArrayOutputStream();
        command.run(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
