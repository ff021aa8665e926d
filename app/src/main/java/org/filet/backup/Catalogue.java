package org.filet.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What a database holds, as PostgreSQL's own catalogue says. */
record Catalogue(Connection connection) {

    private static final String HISTORY = "flyway_schema_history_";

    /** Values must read the same on both sides, whatever the server's settings. */
    void settle() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO, YMD'");
            statement.execute("set local intervalstyle = 'postgres'");
            statement.execute("set local extra_float_digits = 1");
            statement.execute("set local bytea_output = 'hex'");
            statement.execute("set local synchronize_seqscans = off");
        }
    }

    CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    boolean empty() throws SQLException {
        return list("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and n.nspname <> 'information_schema'
                  and n.nspname not like 'pg\\_%'
                  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                limit 1""").isEmpty();
    }

    /** The migrations each module has run here; empty where Filet never was. */
    SortedMap<String, List<String>> histories() throws SQLException {
        var histories = new TreeMap<String, List<String>>();
        for (String table : list("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_name like 'flyway\\_schema\\_history\\_%'""")) {
            var steps = list("select version || ':' || coalesce(checksum, 0) from public.\"" + table.replace("\"", "")
                    + "\" where success and type <> 'BASELINE' order by installed_rank");
            if (!steps.isEmpty()) {
                histories.put(table.substring(HISTORY.length()), steps);
            }
        }
        return histories;
    }

    /**
     * Every table of these schemas; sessions and one-time links are keys to open doors and are left where they are. So is the index of names:
     * it is made anew, and must not outlive in a copy the youths whose keys are destroyed.
     */
    List<String> tables(Set<String> schemas) throws SQLException {
        return list("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_name not like 'spring\\_session%'
                  and (table_schema, table_name) not in
                      (('youths', 'name_index'), ('web', 'session'), ('signin', 'letter'), ('wall', 'key'))
                order by 1""").stream()
                .filter(table -> schemas.contains(table.substring(0, table.indexOf('.'))))
                .toList();
    }

    List<String> columns(String table) throws SQLException {
        return list("""
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""", Part.quoted(table));
    }

    /** Where each identity column's counter stands. */
    SortedMap<String, Long> sequences(List<String> tables) throws SQLException {
        var stands = new TreeMap<String, Long>();
        for (String table : tables) {
            for (String column : list("""
                    select attname from pg_attribute where attrelid = ?::regclass and attidentity <> ''""", Part.quoted(table))) {
                var last = list(
                        "select coalesce(pg_sequence_last_value(pg_get_serial_sequence(?, ?)::regclass), 0)",
                        Part.quoted(table),
                        column);
                stands.put(table + "." + column, Long.valueOf(last.getFirst()));
            }
        }
        return stands;
    }

    /** These tables, each after those it refers to. */
    List<String> inOrder(List<String> tables) throws SQLException {
        Map<String, Set<String>> needs = new HashMap<>();
        for (String table : tables) {
            var targets = new HashSet<>(list("""
                    select distinct n.nspname || '.' || c.relname
                    from pg_constraint k join pg_class c on c.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
                    where k.contype = 'f' and k.conrelid = ?::regclass and k.confrelid <> k.conrelid""", Part.quoted(table)));
            targets.retainAll(tables);
            needs.put(table, targets);
        }
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < tables.size()) {
            var ready = tables.stream()
                    .filter(table ->
                            !ordered.contains(table) && ordered.containsAll(needs.getOrDefault(table, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
            ordered.addAll(ready);
        }
        return List.copyOf(ordered);
    }

    List<String> list(String sql, String... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
