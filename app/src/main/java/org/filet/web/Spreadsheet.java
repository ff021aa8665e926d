package org.filet.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as a file that spreadsheets open: RFC 4180 in UTF-8 with its mark, so that accents survive. */
public final class Spreadsheet {

    private Spreadsheet() {}

    /** @param lines a stream of cells each; null is an empty cell */
    public static byte[] of(List<String> columns, Stream<? extends Stream<? extends @Nullable Object>> lines) {
        var out = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (var line : lines.toList()) {
                csv.printRecord(line.map(Spreadsheet::cell).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What somebody typed must not be a formula in whoever's spreadsheet opens it. */
    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
