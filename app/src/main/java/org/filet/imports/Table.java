package org.filet.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.filet.kernel.Refused;

/**
 * A file of rows as it was written: UTF-8, or the Windows code page that spreadsheets in French still write; commas,
 * semicolons or tabs, whichever its first line has most.
 *
 * @param charset how it was read, shown in the preview
 */
public record Table(List<String> headings, List<Line> lines, String charset) {

    private static final int LARGEST = 20_000_000;
    private static final int MOST_LINES = 50_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @param number the line of the file, from 1, headings included */
    public record Line(long number, List<String> cells) {}

    /** @throws Refused for an empty file, one too large, or one that is not a table */
    public static Table read(byte[] content) {
        if (content.length > LARGEST) {
            throw new Refused(ImportRefusal.TOO_LARGE);
        }
        var charset = utf8(content) ? StandardCharsets.UTF_8 : WINDOWS;
        var text = new String(content, charset).replaceFirst("^\uFEFF", "");
        if (text.isBlank()) {
            throw new Refused(ImportRefusal.EMPTY_FILE);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refused(ImportRefusal.NOT_A_TABLE);
        }
        return parsed(text, charset);
    }

    private static Table parsed(String text, Charset charset) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        var lines = new ArrayList<Line>();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (var line : parser) {
                // The parser stands on the last line of the row it gave.
                lines.add(new Line(parser.getCurrentLineNumber(), line.toList()));
                if (lines.size() > MOST_LINES + 1) {
                    throw new Refused(ImportRefusal.TOO_LARGE);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(ImportRefusal.NOT_A_TABLE, e);
        }
        if (lines.size() < 2) {
            throw new Refused(ImportRefusal.EMPTY_FILE);
        }
        return new Table(lines.getFirst().cells(), List.copyOf(lines.subList(1, lines.size())), charset.name());
    }

    private static boolean utf8(byte[] content) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        candidate -> first.chars().filter(c -> c == candidate).count()))
                .orElse(',');
    }
}
