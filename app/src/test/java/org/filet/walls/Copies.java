package org.filet.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thousands of rows like one that is there, each with an identifier of its own, and their end. */
final class Copies {

    /** No other row's identifier begins so. */
    private static final String MARK = "b0b0b0b0";

    private final JdbcClient jdbc;
    private final int many;
    private final List<String> tables = new ArrayList<>();

    Copies(JdbcClient jdbc, int many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** The identifier of the copy {@code n}, in SQL. */
    static String id() {
        return "('" + MARK + "-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
    }

    /**
     * Copies a row.
     *
     * @param changes pairs of a column's name and its value in SQL, where {@code n} is the number of the copy
     */
    void of(String table, UUID id, String changes) {
        tables.addFirst(table);
        jdbc.sql("insert into " + table + " overriding system value"
                        + " select (jsonb_populate_record(r, jsonb_build_object('id', " + id() + ", " + changes
                        + "))).*"
                        + " from " + table + " r, generate_series(1, :many) n where r.id = :id")
                .param("many", many)
                .param("id", id)
                .update();
    }

    /** Takes them all away again: other tests look at every row. */
    void end() {
        tables.forEach(table -> jdbc.sql("delete from " + table + " where id::text like :mark")
                .param("mark", MARK + "-%")
                .update());
    }
}
