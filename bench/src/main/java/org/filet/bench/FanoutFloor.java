package org.filet.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * What no software on PostgreSQL can go below: the rows of one alert's recipients, read beforehand, written again into tables
 * of the same shape and indexes in one transaction, with one word for each organisation, until a listener has heard them all.
 */
final class FanoutFloor {

    private static final int BATCH = 500;
    private static final double MILLIS = 1_000_000;

    /** The rows that one recipient costs; each with where they are to be found. */
    private static final List<Table> TABLES = List.of(
            new Table("alerts.copy", "alert = (select id from alerts.alert where number = ?)"),
            new Table("agreements.access_grant", "reference = ?"),
            new Table(
                    "registers.disclosure",
                    "record = (select episode from alerts.alert where number = ?) and not read"),
            new Table(
                    "registers.trail",
                    "about in (select c.id from alerts.copy c join alerts.alert a on a.id = c.alert where a.number = ?)"
                            + " and event = 'alerts.CARD_SENT'"));

    private final DataSource database;

    FanoutFloor(DataSource database) {
        this.database = database;
    }

    private record Table(String name, String where) {

        String copy() {
            return "floor." + name.replace('.', '_');
        }
    }

    private record Rows(Table table, int columns, List<Object[]> all) {}

    void report(String alert, int rounds) throws SQLException {
        try (var connection = database.getConnection();
                var listener = database.getConnection()) {
            var rows = new ArrayList<Rows>();
            try (var statement = connection.createStatement()) {
                statement.execute("create schema floor");
                for (var table : TABLES) {
                    statement.execute(
                            "create table " + table.copy() + " (like " + table.name() + " including indexes)");
                    rows.add(read(connection, table, alert));
                }
            }
            try (var statement = listener.createStatement()) {
                statement.execute("listen floor");
            }
            int words = rows.getFirst().all().size();
            var committed = new ArrayList<Double>();
            var heard = new ArrayList<Double>();
            for (int round = 0; round <= rounds; round++) {
                try (var statement = connection.createStatement()) {
                    for (var table : TABLES) {
                        statement.execute("truncate " + table.copy());
                    }
                }
                long start = System.nanoTime();
                connection.setAutoCommit(false);
                for (var each : rows) {
                    write(connection, each);
                }
                say(connection, words);
                connection.commit();
                connection.setAutoCommit(true);
                double done = (System.nanoTime() - start) / MILLIS;
                hear(listener, words);
                if (round > 0) {
                    committed.add(done);
                    heard.add((System.nanoTime() - start) / MILLIS);
                }
            }
            rows.forEach(each -> System.out.printf(
                    java.util.Locale.ROOT,
                    "floor: %,d rows of %s%n",
                    each.all().size(),
                    each.table().name()));
            Flood.report("floor: committed", new Timings(committed));
            Flood.report("floor: last word heard", new Timings(heard));
        }
    }

    private static Rows read(Connection connection, Table table, String alert) throws SQLException {
        try (var statement = connection.prepareStatement("select * from " + table.name() + " where " + table.where())) {
            statement.setString(1, alert);
            try (ResultSet found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                var all = new ArrayList<Object[]>();
                while (found.next()) {
                    var row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    all.add(row);
                }
                return new Rows(table, columns, all);
            }
        }
    }

    private static void write(Connection connection, Rows rows) throws SQLException {
        var places = String.join(", ", Collections.nCopies(rows.columns(), "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + rows.table().copy() + " overriding system value values (" + places + ")")) {
            int waiting = 0;
            for (var row : rows.all()) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void say(Connection connection, int words) throws SQLException {
        try (var notify = connection.prepareStatement("select pg_notify('floor', ?)")) {
            for (int i = 0; i < words; i++) {
                notify.setString(1, "organisation " + i);
                notify.addBatch();
            }
            notify.executeBatch();
        }
    }

    private static void hear(Connection listener, int words) throws SQLException {
        var postgres = listener.unwrap(PGConnection.class);
        for (int heard = 0; heard < words; ) {
            var said = postgres.getNotifications(0);
            heard += said == null ? 0 : said.length;
        }
    }
}
