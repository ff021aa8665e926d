package org.filet.registers;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.filet.ledger.Salt;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All the SQL of {@code registers.trail}. Rows are added, never changed. */
@Component
class TrailTable {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Wall wall;

    TrailTable(JdbcTemplate jdbc, Wall wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    void append(List<Trace> traces) {
        jdbc.batchUpdate("""
                insert into registers.trail
                  (reference, salt, at, person, position, role, organisation, event, about, basis, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, traces, BATCH, TrailTable::set);
    }

    /**
     * The lines whose entries stand in the journal before this position, in its order: some at a time, never all in
     * memory. The cursor lives in a transaction; without one the driver would fetch all.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void published(long before, Consumer<Trace> reader) {
        wall.run(Duty.JOURNAL, () -> read(before, reader));
    }

    private void read(long before, Consumer<Trace> reader) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select t.* from registers.sequenced s join registers.trail t using (reference)
                             where s.position < ? order by s.position
                            """);
                    statement.setFetchSize(BATCH);
                    statement.setLong(1, before);
                    return statement;
                },
                row -> {
                    reader.accept(trace(row));
                });
    }

    private static void set(PreparedStatement statement, Trace trace) throws SQLException {
        var line = trace.line();
        statement.setObject(1, trace.reference());
        statement.setBytes(2, trace.salt().bytes());
        statement.setObject(3, line.at().atOffset(ZoneOffset.UTC));
        statement.setObject(4, line.person());
        statement.setObject(5, line.position());
        statement.setString(6, line.role());
        statement.setString(7, line.organisation());
        statement.setString(8, line.event());
        statement.setObject(9, line.about());
        statement.setString(10, line.basis());
        statement.setString(11, line.basisReference());
    }

    private static Trace trace(ResultSet row) throws SQLException {
        var line = new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person", UUID.class),
                row.getObject("position", UUID.class),
                row.getString("role"),
                row.getString("organisation"),
                row.getString("event"),
                row.getObject("about", UUID.class),
                row.getString("basis"),
                row.getString("basis_reference"));
        return new Trace(row.getObject("reference", UUID.class), Salt.of(row.getBytes("salt")), line);
    }
}
