package org.filet.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code registers.disclosure}. Rows are added, never changed. */
@Component
class DisclosureTable {

    private final JdbcClient jdbc;

    DisclosureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Disclosed told, boolean beyondQuebec) {
        jdbc.sql("""
                insert into registers.disclosure
                  (at, day, record, youth, holder, recipient, person, position, read, categories, purpose, basis,
                   basis_reference, beyond_quebec)
                values (:at, :day, :record, :youth, :holder, :recipient, :person, :position, :read, :categories, :purpose,
                        :basis, :reference, :beyond)
                on conflict do nothing
                """)
                .param("at", told.at().atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(told.at(), Times.QUEBEC))
                .param("record", told.about())
                .param("youth", told.youth())
                .param("holder", told.holder().code())
                .param("recipient", told.recipient().code())
                .param("person", told.by().person().value())
                .param("position", told.by().position().value())
                .param("read", told.read())
                .param(
                        "categories",
                        told.categories().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("purpose", told.purpose().name())
                .param("basis", told.basis().code())
                .param("reference", told.basis().reference())
                .param("beyond", beyondQuebec)
                .update();
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
