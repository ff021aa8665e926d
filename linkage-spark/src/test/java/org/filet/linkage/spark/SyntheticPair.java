package org.filet.linkage.spark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.SyntheticFile;
import org.filet.linkage.synthetic.SyntheticRecord;

/** Writes the two files that {@code linkage-spark/run} measures on: FOLDER SIZE FIRST_YEAR LAST_YEAR. */
final class SyntheticPair {

    private static final long SEED = 20261125;
    static final double SHARE = 0.5;

    private SyntheticPair() {}

    public static void main(String[] args) throws IOException {
        write(
                Files.createDirectories(Path.of(args[0])),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]));
    }

    static void write(Path folder, int size, int firstYear, int lastYear) throws IOException {
        Design design = Design.of(SEED, size).share(SHARE).born(firstYear, lastYear);
        write(folder.resolve("left.csv"), SyntheticFile.left(design));
        write(folder.resolve("right.csv"), SyntheticFile.right(design));
    }

    private static void write(Path path, SyntheticFile file) throws IOException {
        try (Writer out = Files.newBufferedWriter(path)) {
            out.write("id,person,given_names,surnames,other_names,born\n");
            Iterator<SyntheticRecord> rows = file.stream().iterator();
            while (rows.hasNext()) {
                append(out, rows.next());
            }
        }
    }

    private static void append(Writer out, SyntheticRecord row) throws IOException {
        out.write("%s,%d,\"%s\",\"%s\",\"%s\",%s%n"
                .formatted(
                        row.id(),
                        row.person(),
                        plain(row.givenNames()),
                        plain(row.surnames()),
                        plain(row.otherNames()),
                        row.born()));
    }

    private static String plain(String text) {
        return text.replace('"', '\'');
    }
}
