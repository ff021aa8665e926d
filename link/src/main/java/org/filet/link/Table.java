package org.filet.link;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A CSV file, read row by row: UTF-8 with or without its mark, or the Windows code page (Latin-1 and more) where it is
 * not UTF-8; commas, semicolons or tabs, whichever the first line has most.
 *
 * @param charset how it is read
 * @param headings of the first line, without spaces around
 */
record Table(Path file, Charset charset, char separator, List<String> headings) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MARK = 0xFEFF;
    /** A row longer than this is a quote that nobody closed. */
    private static final int LONGEST_ROW = 1 << 20;

    /** A row of the file; hears of each. */
    @FunctionalInterface
    interface Rows {
        void row(long line, List<String> cells) throws IOException, Refusal;
    }

    static Table open(Path file) throws Refusal {
        if (!Files.isRegularFile(file)) {
            throw Refusal.of("refused.no-file", file);
        }
        try {
            Charset charset = charset(file);
            String first = firstLine(file, charset);
            if (first.isBlank()) {
                throw Refusal.of("refused.empty", file);
            }
            char separator = separator(first);
            try (CsvReader<CsvRecord> reader = reader(file, charset, separator)) {
                List<String> headings = reader.iterator().next().getFields().stream()
                        .map(String::strip)
                        .toList();
                return new Table(file, charset, separator, headings);
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw Refusal.of("refused.unreadable", file);
        }
    }

    /**
     * Reads all rows after the headings.
     *
     * @throws Refusal where a quote is opened and never closed, with the line
     */
    void read(Rows rows) throws IOException, Refusal {
        long line = 1;
        try (CsvReader<CsvRecord> reader = reader(file, charset, separator)) {
            Iterator<CsvRecord> records = reader.iterator();
            records.next();
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                rows.row(line, row.getFields());
            }
        } catch (CsvParseException e) {
            throw Refusal.of("refused.not-a-table", file, line + 1);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The first rows after the headings, as far as they can be read. */
    List<List<String>> first(int most) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(file, charset, separator)) {
            Iterator<CsvRecord> records = reader.iterator();
            records.next();
            while (rows.size() < most && records.hasNext()) {
                rows.add(records.next().getFields());
            }
        } catch (CsvParseException e) {
            return rows;
        }
        return rows;
    }

    private static CsvReader<CsvRecord> reader(Path file, Charset charset, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(characters(file, charset));
    }

    private static String firstLine(Path file, Charset charset) throws IOException {
        try (Reader reader = characters(file, charset)) {
            StringBuilder line = new StringBuilder();
            int next = reader.read();
            while (next >= 0 && line.length() < LONGEST_ROW && (line.isEmpty() || (next != '\n' && next != '\r'))) {
                if (next != '\n' && next != '\r') {
                    line.append((char) next);
                }
                next = reader.read();
            }
            return line.toString();
        }
    }

    private static Reader characters(Path file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Charset charset(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer characters = CharBuffer.allocate(1 << 16);
        try (InputStream stream = Files.newInputStream(file)) {
            int count = stream.read(bytes.array());
            while (count >= 0) {
                bytes.limit(bytes.position() + count).position(0);
                CoderResult result = decoder.decode(bytes, characters.clear(), false);
                if (result.isError()) {
                    return WINDOWS;
                }
                bytes.compact();
                count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
            }
        }
        return bytes.position() == 0 ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static char separator(String first) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        candidate -> first.chars().filter(c -> c == candidate).count()))
                .orElse(',');
    }
}
