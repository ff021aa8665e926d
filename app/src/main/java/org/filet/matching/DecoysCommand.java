package org.filet.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.filet.kernel.RegionId;
import org.filet.network.Regions;
import org.filet.web.ConsoleCommand;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * {@code ./filet decoys FILE.csv}, columns region, given, surname, born (YYYY-MM-DD): sets decoys under invented names,
 * for whoever administers the network. Who knows the names knows what not to ask: erase the file.
 */
@Component
class DecoysCommand implements ConsoleCommand {

    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final SecureRandom random = new SecureRandom();
    private final Canaries canaries;
    private final Regions regions;

    DecoysCommand(Canaries canaries, Regions regions) {
        this.canaries = canaries;
        this.regions = regions;
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
        try {
            var set = read(Files.readString(Path.of(arguments.getFirst()), StandardCharsets.UTF_8));
            canaries.set(set);
            out.println("Leurres posés / decoys set: " + set.size() + ". Effacez le fichier / erase the file.");
            return 0;
        } catch (BadLine bad) {
            out.println("Ligne " + bad.line + " : région inconnue, nom vide ou date qui n’en est pas une ; rien n’est"
                    + " posé.");
            out.println("Line " + bad.line + ": unknown region, empty name, or no date; nothing is set.");
        } catch (DuplicateKeyException chance) {
            out.println("Deux leurres ont tiré le même code, rien n’est posé : recommencez.");
            out.println("Two decoys drew the same code, nothing is set: try again.");
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            out.println("Fichier illisible, rien n’est posé : du texte UTF-8, colonnes region, given, surname, born"
                    + " (AAAA-MM-JJ).");
            out.println("File not readable, nothing is set: UTF-8 text, columns region, given, surname, born"
                    + " (YYYY-MM-DD).");
        }
        return REFUSED;
    }

    /** As spreadsheets write it, too: a byte order mark before, semicolons between. */
    private List<Canary> read(String file) throws IOException {
        var text = file.replaceFirst("^\uFEFF", "");
        var first = text.lines().findFirst().orElse("");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDelimiter(first.contains(";") ? ';' : ',')
                .setTrim(true)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            return parser.stream().map(this::canary).toList();
        }
    }

    /** A decoy of no region or without a name would never be met. */
    private Canary canary(CSVRecord row) {
        var region = new RegionId(row.get("region"));
        var given = row.get("given");
        var surname = row.get("surname");
        if (!regions.known(region) || given.isBlank() || surname.isBlank()) {
            throw new BadLine(row);
        }
        try {
            return new Canary(code(), region, given, surname, LocalDate.parse(row.get("born")));
        } catch (DateTimeException noDate) {
            throw new BadLine(row);
        }
    }

    /** Says which decoy it was without saying its name. */
    private String code() {
        return "L-" + HEX.toHexDigits(random.nextInt());
    }

    /** Says which line, and nothing of what is in it. */
    private static final class BadLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long line;

        BadLine(CSVRecord row) {
            line = row.getRecordNumber() + 1;
        }
    }
}
