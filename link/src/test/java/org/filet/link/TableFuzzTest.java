package org.filet.link;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whatever the bytes of a file, it is read or refused; nothing else happens, and no cell is said. */
class TableFuzzTest {

    private static final List<String> HEADINGS = List.of(
            "nom,prenom,ddn\n",
            "id;first_name;last_name;by;bm;bd\n",
            "rec_id, given_name, surname, date_of_birth\n",
            "");

    @FuzzTest(maxDuration = "2m")
    void a_file_is_read_or_refused(FuzzedDataProvider bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".csv");
        try {
            String heading = bytes.pickValue(HEADINGS);
            byte[] rest = bytes.consumeRemainingAsBytes();
            Files.writeString(file, heading);
            Files.write(file, rest, StandardOpenOption.APPEND);
            read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file) throws IOException {
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(new Words(Locale.CANADA), silent, silent);
        try {
            SideReading side = SideReading.of(Table.open(file), Optional.empty(), Optional.empty(), console);
            side.settleDates(Optional.empty());
            side.read((first, people) -> {});
            if (side.records() > side.rows()) {
                throw new AssertionError("More records than rows");
            }
        } catch (Refusal refusal) {
            if (refusal.key().isEmpty()) {
                throw new AssertionError("A refusal without a reason", refusal);
            }
        }
    }

    @FuzzTest(maxDuration = "2m")
    void a_date_or_a_map_of_columns_is_read_or_refused(FuzzedDataProvider bytes) {
        String text = bytes.consumeString(60);
        Dates.Guess guess = Dates.guess(List.of(text, bytes.consumeString(20)));
        guess.order().read(text);
        Dates.of(text, bytes.consumeString(5), bytes.consumeString(5));
        List<String> headings = List.of("nom", bytes.consumeString(10), "ddn");
        try {
            Columns.proposed(headings).changed(bytes.consumeRemainingAsString(), headings);
        } catch (Refusal refusal) {
            if (refusal.key().isEmpty()) {
                throw new AssertionError("A refusal without a reason", refusal);
            }
        }
    }
}
