package org.filet.backup;

import java.util.List;
import java.util.stream.Collectors;

/** One table's rows in the file. {@code table} is {@code schema.table}. */
record Part(String table, List<String> columns, long rows, String sha256) {

    /** Keys stand in a file of their own: it must not live as long as the rest. */
    boolean ofKeys() {
        return table.startsWith("keys.");
    }

    String entry() {
        return table + ".copy";
    }

    static String quoted(String table) {
        int dot = table.indexOf('.');
        return quotedName(table.substring(0, dot)) + "." + quotedName(table.substring(dot + 1));
    }

    String copy(String direction) {
        return columns.stream()
                .map(Part::quotedName)
                .collect(Collectors.joining(", ", "copy " + quoted(table) + " (", ") " + direction));
    }

    private static String quotedName(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
