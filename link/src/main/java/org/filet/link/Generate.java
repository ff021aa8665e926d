package org.filet.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.Errors;
import org.filet.linkage.synthetic.SyntheticFile;
import org.filet.linkage.synthetic.SyntheticRecord;

/** {@code --generate N --seed S --out DIR}: invented files with truth, LEFT.csv and RIGHT.csv, or ONE.csv. */
record Generate(Design design, Path folder, boolean oneFile, boolean force) {

    private static final int MOST = 10_000_000;
    private static final int CHUNK = 20_000;

    static Generate parse(List<String> arguments) throws Refusal {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Design design = Design.of(1, 1);
        Path folder = null;
        boolean oneFile = false;
        boolean force = false;
        int size = 0;
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--dedupe" -> oneFile = true;
                case "--force" -> force = true;
                case "--generate" -> size = Request.number(option, Request.value(option, rest), MOST);
                case "--seed" -> design = seeded(design, decimal(option, Request.value(option, rest), 1e15));
                case "--share" -> design = design.share(decimal(option, Request.value(option, rest), 1));
                case "--errors" ->
                    design = design.errors(Errors.FITTED.times(decimal(option, Request.value(option, rest), 10)));
                case "--years" -> design = born(design, Request.value(option, rest));
                case "--out" -> folder = Path.of(Request.value(option, rest));
                default -> throw Refusal.use("wrong.option", option);
            }
        }
        if (folder == null || size == 0) {
            throw Refusal.use("wrong.generate");
        }
        Design sized =
                new Design(design.seed(), size, design.share(), design.firstYear(), design.lastYear(), design.errors());
        return new Generate(sized, folder, oneFile, force);
    }

    void run(Console console) throws IOException, Refusal {
        Files.createDirectories(folder);
        if (oneFile) {
            write("ONE.csv", SyntheticFile.withDuplicates(design), console);
        } else {
            write("LEFT.csv", SyntheticFile.left(design), console);
            write("RIGHT.csv", SyntheticFile.right(design), console);
        }
    }

    private void write(String name, SyntheticFile file, Console console) throws IOException, Refusal {
        Path path = folder.resolve(name);
        if (Files.exists(path) && !force) {
            throw Refusal.of("refused.out-exists", path);
        }
        try (CsvWriter writer = CsvWriter.builder()
                .build(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            writer.writeRecord(
                    "id",
                    "person",
                    "given_names",
                    "surnames",
                    "other_names",
                    "birth_date",
                    "sex",
                    "town",
                    "origin",
                    "script",
                    "compound",
                    "length");
            for (int from = 0; from < file.size(); from += CHUNK) {
                IntStream.range(from, Math.min(file.size(), from + CHUNK))
                        .parallel()
                        .mapToObj(file::row)
                        .map(Generate::cells)
                        .toList()
                        .forEach(writer::writeRecord);
                console.progress("generate.progress", path, from);
            }
        }
        console.report("generate.done", path, file.size(), file.truePairs());
    }

    private static List<String> cells(SyntheticRecord row) {
        return List.of(
                row.id(),
                String.valueOf(row.person()),
                row.givenNames(),
                row.surnames(),
                row.otherNames(),
                row.born(),
                row.sex().letter(),
                row.town(),
                lower(row.traits().origin()),
                lower(row.traits().script()),
                String.valueOf(row.traits().compound()),
                lower(row.traits().length()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Design seeded(Design design, double seed) {
        return new Design(
                (long) seed, design.size(), design.share(), design.firstYear(), design.lastYear(), design.errors());
    }

    private static Design born(Design design, String years) throws Refusal {
        if (!years.matches("(18[5-9]\\d|19\\d\\d|20\\d\\d)-(18[5-9]\\d|19\\d\\d|20\\d\\d)")
                || years.substring(0, 4).compareTo(years.substring(5)) > 0) {
            throw Refusal.use("wrong.years", years);
        }
        return design.born(Integer.parseInt(years.substring(0, 4)), Integer.parseInt(years.substring(5)));
    }

    private static double decimal(String option, String text, double most) throws Refusal {
        if (!text.matches("\\d{1,15}(\\.\\d{1,9})?") || Double.parseDouble(text) > most) {
            throw Refusal.use("wrong.number", option, most);
        }
        return Double.parseDouble(text);
    }
}
