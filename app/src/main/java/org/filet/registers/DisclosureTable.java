package org.filet.registers;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Category;
import org.filet.agreements.Disclosed;
import org.filet.agreements.Purpose;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.web.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code registers.disclosure}. Rows are added, never changed. */
@Component
class DisclosureTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DisclosureTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param beyondQuebec which of the recipients are outside */
    void append(List<Disclosed> told, Set<OrganisationId> beyondQuebec) {
        batches.batchUpdate(
                """
                insert into registers.disclosure
                  (at, day, record, youth, holder, recipient, person, position, read, categories, purpose, basis,
                   basis_reference, beyond_quebec)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, told, BATCH, (statement, one) -> set(statement, one, beyondQuebec.contains(one.recipient())));
    }

    private static void set(PreparedStatement statement, Disclosed told, boolean beyondQuebec) throws SQLException {
        var categories = told.categories().stream().map(Enum::name).sorted().toArray(String[]::new);
        statement.setObject(1, told.at().atOffset(ZoneOffset.UTC));
        statement.setObject(2, LocalDate.ofInstant(told.at(), Times.QUEBEC));
        statement.setObject(3, told.about());
        statement.setObject(4, told.youth());
        statement.setString(5, told.holder().code());
        statement.setString(6, told.recipient().code());
        statement.setObject(7, told.by().person().value());
        statement.setObject(8, told.by().position().value());
        statement.setBoolean(9, told.read());
        statement.setArray(10, statement.getConnection().createArrayOf("text", categories));
        statement.setString(11, told.purpose().name());
        statement.setString(12, told.basis().code());
        statement.setString(13, told.basis().reference());
        statement.setBoolean(14, beyondQuebec);
    }

    /** What an organisation communicated from one day of Québec to another, both included; the oldest first. */
    List<Disclosure> of(OrganisationId holder, LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                select * from registers.disclosure
                 where holder = :holder and day between :from and :to order by id limit :most
                """)
                .param("holder", holder.code())
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, number) -> disclosure(row))
                .list();
    }

    /** What was communicated about one file, the oldest first. */
    List<Disclosure> about(UUID youth, int most) {
        return jdbc.sql("select * from registers.disclosure where youth = :youth order by id limit :most")
                .param("youth", youth)
                .param("most", most)
                .query((row, number) -> disclosure(row))
                .list();
    }

    private static Disclosure disclosure(ResultSet row) throws SQLException {
        return new Disclosure(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("record", UUID.class),
                row.getObject("youth", UUID.class),
                new OrganisationId(row.getString("holder")),
                new OrganisationId(row.getString("recipient")),
                new PersonId(row.getObject("person", UUID.class)),
                new PositionId(row.getObject("position", UUID.class)),
                row.getBoolean("read"),
                Arrays.stream((String[]) row.getArray("categories").getArray())
                        .map(Category::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Purpose.valueOf(row.getString("purpose")),
                new Basis(row.getString("basis"), row.getString("basis_reference")),
                row.getBoolean("beyond_quebec"));
    }
}
