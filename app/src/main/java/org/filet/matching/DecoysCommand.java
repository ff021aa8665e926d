package org.filet.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.filet.kernel.RegionId;
import org.filet.web.ConsoleCommand;
import org.springframework.stereotype.Component;

/**
 * {@code ./filet decoys FILE.csv}, columns region, given, surname, born (YYYY-MM-DD): sets decoys under invented names,
 * for whoever administers the network. Who knows the names knows what not to ask: erase the file.
 */
@Component
class DecoysCommand implements ConsoleCommand {

    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;
    private static final int LETTERS = 4;

    private final SecureRandom random = new SecureRandom();
    private final Canaries canaries;

    DecoysCommand(Canaries canaries) {
        this.canaries = canaries;
    }

    @Override
    public String name() {
        return "decoys";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("./filet decoys FICHIER/FILE.csv    (region,given,surname,born)");
            return WRONG_USE;
        }
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(Path.of(arguments.getFirst())))) {
            var set = new ArrayList<Canary>();
            for (var row : parser) {
                set.add(canary(row));
            }
            canaries.set(set);
            out.println("Leurres posés / decoys set: " + set.size() + ". Effacez le fichier / erase the file.");
            return 0;
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            out.println("Fichier illisible, rien n’est posé : colonnes region, given, surname, born (AAAA-MM-JJ).");
            out.println("File not readable, nothing is set: columns region, given, surname, born (YYYY-MM-DD).");
            return REFUSED;
        }
    }

    private Canary canary(CSVRecord row) {
        return new Canary(
                code(),
                new RegionId(row.get("region")),
                row.get("given"),
                row.get("surname"),
                LocalDate.parse(row.get("born")));
    }

    /** Says which decoy it was without saying its name. */
    private String code() {
        return "L-" + String.format(Locale.ROOT, "%0" + LETTERS + "X", random.nextInt(1 << (4 * LETTERS)));
    }
}
