package org.filet.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the file says of itself.
 *
 * @param kind what the database is for: {@code demo} or {@code serve}
 * @param histories the migrations of each module, as {@code version:checksum}
 * @param sequences where each counter stood, by {@code schema.table.column}
 */
record Manifest(
        String kind, SortedMap<String, List<String>> histories, SortedMap<String, Long> sequences, List<Part> parts) {

    static final String ENTRY = "filet-backup.properties";
    private static final String FORMAT = "1";

    /** Whether the keys are in another file than this one. */
    boolean keysApart() {
        return histories.containsKey("keys") && parts.stream().noneMatch(Part::ofKeys);
    }

    Part part(String table) {
        return parts.stream()
                .filter(part -> part.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    void write(OutputStream out) throws IOException {
        var lines = new Properties();
        lines.setProperty("format", FORMAT);
        lines.setProperty("kind", kind);
        histories.forEach((module, steps) -> lines.setProperty("history." + module, String.join(",", steps)));
        sequences.forEach((column, value) -> lines.setProperty("sequence." + column, Long.toString(value)));
        for (var part : parts) {
            lines.setProperty("columns." + part.table(), String.join(",", part.columns()));
            lines.setProperty("rows." + part.table(), Long.toString(part.rows()));
            lines.setProperty("sha256." + part.table(), part.sha256());
        }
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        lines.store(writer, "Filet");
        writer.flush();
    }

    static Manifest read(InputStream in) throws IOException {
        var lines = new Properties();
        lines.load(in);
        if (!FORMAT.equals(lines.getProperty("format"))) {
            throw new BackupRefused(
                    "Cette copie vient d’un Filet plus récent, ou n’en est pas une.",
                    "This copy comes from a newer Filet, or is none.");
        }
        var histories = new TreeMap<String, List<String>>();
        group(lines, "history.").forEach((module, steps) -> histories.put(module, List.of(steps.split(","))));
        var sequences = new TreeMap<String, Long>();
        group(lines, "sequence.").forEach((column, value) -> sequences.put(column, Long.valueOf(value)));
        var parts = group(lines, "columns.").entrySet().stream()
                .map(columns -> new Part(
                        columns.getKey(),
                        List.of(columns.getValue().split(",")),
                        Long.parseLong(need(lines, "rows." + columns.getKey())),
                        need(lines, "sha256." + columns.getKey())))
                .toList();
        return new Manifest(need(lines, "kind"), histories, sequences, parts);
    }

    private static SortedMap<String, String> group(Properties lines, String prefix) {
        var found = new TreeMap<String, String>();
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), need(lines, key));
            }
        }
        return found;
    }

    private static String need(Properties lines, String key) {
        String value = lines.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
