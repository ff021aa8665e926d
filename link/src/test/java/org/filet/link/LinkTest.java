package org.filet.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is called, on invented people. */
class LinkTest {

    private record Ran(int code, String out, String err) {}

    private static final String LEFT = """
            dossier;prénom;nom;date de naissance
            G1;Marie-Ève;Tremblay-Gagnon;12/03/2010
            G2;Félix;Bolduc;25/11/2011
            G3;Élisapie;Tukkiapik;02/07/2009
            G4;Zoé;Pelletier;30/01/2012
            """;
    private static final String RIGHT = """
            id,first_name,last_name,dob
            D1,Marie Eve,Gagnon Tremblay,2010-03-12
            D2,Felix,Bolduk,2011-11-25
            D3,Thomas,Ouellette,2010-05-05
            """;

    @TempDir
    private Path folder;

    @Test
    void two_files_of_two_habits_are_linked_and_the_report_says_what_was_taken() throws IOException {
        Path left = file("gauche.csv", LEFT);
        Path right = file("droite.csv", RIGHT);
        Path out = folder.resolve("paires.csv");
        Ran ran = run(left.toString(), right.toString(), "--out", out.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("prénoms ← prénom", "noms de famille ← last_name", "date de naissance ← dob");
        assertThat(ran.out()).contains("gauche.csv\u00a0: 4 lignes lues, 0 laissées de côté");
        assertThat(Files.readAllLines(out)).hasSize(3).first().isEqualTo("left,right,tier,evidence");
        assertThat(Files.readString(out)).contains("G1,D1,", "G2,D2,");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void latin_1_and_tabs_are_read() throws IOException {
        Path left = folder.resolve("latin.csv");
        Files.write(left, LEFT.replace(';', '\t').getBytes(Charset.forName("windows-1252")));
        Path right = file("marque.csv", "\uFEFF" + RIGHT);
        Path out = folder.resolve("paires.csv");
        Ran ran = run(left.toString(), right.toString(), "--lang", "en", "--out", out.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("encoding windows-1252, separator “tab”", "reference ← id");
        assertThat(Files.readString(out)).contains("G1,D1,", "G2,D2,");
    }

    @Test
    void bad_rows_are_told_by_line_and_reason_and_no_cell_is_ever_said() throws IOException {
        Path one = file("un.csv", """
                nom,prenom,ddn
                Secretname,Invented,2010-01-02
                Secretname,Invented,2010-01-02,extra
                ,,2010-01-02
                Secretname,Invented,Secretdate
                "Secret"name,Invented,2010-01-02
                """);
        Ran ran = run("--dedupe", one.toString(), "--lang", "en");
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains("line 3: left out, not as many cells as headings", "line 4: left out, no name")
                .contains("line 5: date of birth unreadable, taken as missing");
        assertThat(ran.out()).contains("5 rows read, 2 left out, 1 unreadable dates");
        assertThat(ran.out() + ran.err()).doesNotContain("Secret", "Invented");
    }

    @Test
    void a_quote_never_closed_is_refused_with_its_line_and_without_its_text() throws IOException {
        Path one = file("un.csv", "nom,prenom\nA,B\nC,\"" + "Secret ".repeat(300_000));
        Ran ran = run("--dedupe", one.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("à partir de la ligne 3").doesNotContain("Secret");
    }

    @Test
    void truth_by_rule_and_by_list_agree() throws IOException {
        assertThat(run("--generate", "400", "--seed", "9", "--out", folder.toString())
                        .code())
                .isZero();
        String left = folder.resolve("LEFT.csv").toString();
        String right = folder.resolve("RIGHT.csv").toString();
        Path list = file("verite.csv", "left,right\n" + truth());
        Ran byRule = run(left, right, "--truth-rule", "column:person", "--json", "--overlap", "0.5");
        Ran byList = run(left, right, "--truth", list.toString(), "--json", "--overlap", "0.5");
        String evaluation = byRule.out().replaceAll("(?s).*\"evaluation\":", "").replaceAll(",\"encoding\":.*", "");
        assertThat(evaluation).contains("\"expected\":200");
        assertThat(byList.out()).contains(evaluation.strip());
    }

    @Test
    void weights_are_carried_on_where_there_are_people_enough_and_the_report_says_so() throws IOException {
        run("--generate", "400", "--seed", "9", "--out", folder.toString());
        String left = folder.resolve("LEFT.csv").toString();
        String right = folder.resolve("RIGHT.csv").toString();
        Ran many = run(left, right, "--lang", "en");
        assertThat(many.err()).contains("sex ← sex", "place ← town");
        assertThat(many.out()).contains("carried on with 800 people of these files", "Place: counted, as one field");
        assertThat(run(left, right, "--lang", "en", "--no-place").out()).doesNotContain("Place:");
        Ran few = run("--dedupe", file("gauche.csv", LEFT).toString(), "--lang", "en");
        assertThat(few.out()).contains("as it comes; these files have 4 people to learn from, fewer than 100");
    }

    @Test
    void places_tell_namesakes_apart_and_never_brothers_together() throws IOException {
        StringBuilder rows = new StringBuilder("dossier,prénom,nom,naissance,sexe,adresse,ville,code postal\n");
        run("--generate", "600", "--seed", "4", "--out", folder.toString(), "--dedupe");
        int row = 0;
        for (String line :
                Files.readAllLines(folder.resolve("ONE.csv")).stream().skip(1).toList()) {
            String[] cells = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
            rows.append("%s,%s,%s,%s,%s,%d rue Sans-Nom-%s,Ici,G%dA %dB%d%n"
                    .formatted(
                            cells[0], cells[2], cells[3], cells[5], cells[6], row, cells[1], row % 9, row % 7,
                            row % 8));
            row++;
        }
        rows.append("A1,Wilfrid,Zéphyrin,2011-04-02,M,12 chemin du Hibou,Lac-Perdu,J9X 4K2\n");
        rows.append("A2,Wilfrit,Zéphyrin,,M,12 ch. du Hibou,Lac-Perdu,J9X4K2\n");
        rows.append("A3,Octave,Zéphyrin,2013-09-21,M,12 chemin du Hibou,Lac-Perdu,J9X 4K2\n");
        Path out = folder.resolve("paires.csv");
        Ran ran = run("--dedupe", file("un.csv", rows.toString()).toString(), "--out", out.toString());
        assertThat(ran.err()).contains("sexe ← sexe", "lieu ← adresse + ville + code postal");
        assertThat(Files.readString(out))
                .contains("A1,A2,TO_VERIFY")
                .contains("PLACE")
                .doesNotContain("A1,A3", "A2,A3");
    }

    @Test
    void recall_is_told_by_group_of_name_where_truth_is_known() throws IOException {
        run("--generate", "400", "--seed", "9", "--out", folder.toString());
        String left = folder.resolve("LEFT.csv").toString();
        String right = folder.resolve("RIGHT.csv").toString();
        String text = run(left, right, "--truth-rule", "column:person", "--lang", "en")
                .out();
        assertThat(text).contains("By origin: largest gap in recall", "    french:", "By script:", "    long:");
        String json =
                run(left, right, "--truth-rule", "column:person", "--json").out();
        assertThat(json).contains("\"groups\":{\"origin\":{\"gap\":", "\"compound\":{\"gap\":");
    }

    @Test
    void three_columns_of_a_date_and_two_of_a_name_are_recognised() throws IOException {
        Path one = file("rl.csv", """
                "fname_c1","fname_c2","lname_c1","lname_c2","by","bm","bd","id"
                "CARSTEN",NA,"MEIER",NA,1949,7,22,34
                "KARSTEN",NA,"MEIER",NA,1949,7,22,34
                "GERD",NA,"BAUER",NA,1968,7,27,51
                """);
        Ran ran = run("--dedupe", one.toString(), "--truth-rule", "column:id", "--lang", "en");
        assertThat(ran.err())
                .contains("given names ← fname_c1 + fname_c2", "year of birth ← by", "day of birth ← bd")
                .doesNotContain("reference ←");
        assertThat(ran.out()).contains("1 of 1 true pairs");
    }

    @Test
    void dates_that_tell_nothing_of_their_order_are_warned_of() throws IOException {
        Path one = file("un.csv", "nom,prenom,ddn\nA,B,03/04/2010\nC,D,05/06/2011\n");
        assertThat(run("--dedupe", one.toString()).err()).contains("ATTENTION", "--dates jma");
        assertThat(run("--dedupe", one.toString(), "--dates", "mja").err()).doesNotContain("ATTENTION");
    }

    @Test
    void a_file_of_pairs_is_not_overwritten_unless_told() throws IOException {
        Path left = file("gauche.csv", LEFT);
        Path out = file("paires.csv", "mine");
        assertThat(run("--dedupe", left.toString(), "--out", out.toString()).code())
                .isEqualTo(1);
        assertThat(Files.readString(out)).isEqualTo("mine");
        assertThat(run("--dedupe", left.toString(), "--out", out.toString(), "--force")
                        .code())
                .isZero();
        assertThat(Files.readString(out)).startsWith("left,right");
    }

    @Test
    void wrong_use_ends_with_two_and_what_is_refused_with_one() throws IOException {
        Path left = file("gauche.csv", LEFT);
        assertThat(run().code()).isEqualTo(2);
        assertThat(run(left.toString()).code()).isEqualTo(2);
        assertThat(run("--frobnicate").code()).isEqualTo(2);
        assertThat(run("--dedupe", left.toString(), "--overlap", "2").code()).isEqualTo(2);
        assertThat(run("--dedupe", left.toString(), "--truth-rule", "magic").code())
                .isEqualTo(2);
        assertThat(run("--lang", "de").code()).isEqualTo(2);
        assertThat(run("--dedupe", folder.resolve("none.csv").toString()).code())
                .isEqualTo(1);
        assertThat(run("--dedupe", file("vide.csv", "").toString()).code()).isEqualTo(1);
        assertThat(run("--dedupe", file("sans.csv", "a,b\n1,2\n").toString()).code())
                .isEqualTo(1);
        assertThat(run("--dedupe", left.toString(), "--columns", "surname=nowhere")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void help_is_in_both_languages() {
        assertThat(run("--help").out()).contains("Codes de sortie");
        assertThat(run("--help", "--lang", "en").out()).contains("Exit codes");
        var out = new ByteArrayOutputStream();
        Link.run(List.of("--help"), Map.of("LANG", "en_CA.UTF-8"), print(out), print(out));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Exit codes");
    }

    @Test
    void both_languages_have_the_same_messages() throws IOException {
        assertThat(keys("fr")).isEqualTo(keys("en"));
    }

    private static List<String> keys(String language) throws IOException {
        try (var stream = Link.class.getResourceAsStream("messages_" + language + ".properties")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll(" = .*", "")
                            + line.replaceAll("[^{}0-9]|(?<!\\{)\\d", "")
                                    .chars()
                                    .sorted()
                                    .boxed()
                                    .toList())
                    .toList();
        }
    }

    private String truth() throws IOException {
        Map<String, String> left = byPerson("LEFT.csv");
        Map<String, String> right = byPerson("RIGHT.csv");
        StringBuilder pairs = new StringBuilder();
        left.forEach((person, id) -> {
            if (right.containsKey(person)) {
                pairs.append(id).append(',').append(right.get(person)).append('\n');
            }
        });
        return pairs.toString();
    }

    private Map<String, String> byPerson(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells[0]));
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".filet")
                            || file.getFileName().toString().startsWith("filet-link"))
                    .toList();
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Link.run(List.of(arguments), Map.of(), print(out), print(err));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
