package org.filet.walls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filet.testing.Outside;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the database, but for what is written about the asking itself. */
final class Tables {

    /** The trail of reads and refusals and what it gives rise to; who may still be signed in. */
    private static final Set<String> ABOUT_THE_ASKING = Set.of(
            "registers.trail",
            "registers.pending",
            "registers.sequenced",
            "registers.disclosure",
            "oversight.reading",
            "web.session",
            "web.spring_session",
            "web.spring_session_attributes");

    private final JdbcClient jdbc;

    Tables(@Outside JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each table, a print of all its rows; in one question, since each is asked over a connection of its own. */
    Map<String, String> prints() {
        var prints = new TreeMap<String, String>();
        jdbc.sql(names().stream().map(Tables::print).collect(Collectors.joining(" union all ")))
                .query(row -> {
                    prints.put(row.getString("name"), row.getString("print"));
                });
        return prints;
    }

    private List<String> names() {
        return jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                 where table_type = 'BASE TABLE'
                   and table_schema not in ('pg_catalog', 'information_schema', 'public')
                """).query((row, number) -> row.getString(1)).list().stream()
                .filter(table -> !ABOUT_THE_ASKING.contains(table))
                .toList();
    }

    private static String print(String table) {
        return "select '" + table + "' as name, count(*) || ' '"
                + " || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') as print from " + table + " r";
    }
}
