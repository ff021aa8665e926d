package org.filet.agreements.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code agreements.directive}. */
@Component
class DirectiveTable {

    private final JdbcClient jdbc;

    DirectiveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The directive that was in force ends. One at a time. */
    void replace(Directive directive, byte[] digest, Actor by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('agreements.directive ' || :organisation, 0))")
                .param("organisation", directive.organisation().code())
                .query((row, number) -> true)
                .list();
        jdbc.sql("""
                update agreements.directive set ended_at = :at
                 where organisation = :organisation and basis = :basis and ended_at is null
                """)
                .param("at", directive.at().atOffset(ZoneOffset.UTC))
                .param("organisation", directive.organisation().code())
                .param("basis", directive.basis())
                .update();
        jdbc.sql("""
                insert into agreements.directive (id, organisation, basis, version, body, digest, starts_on, by, at)
                values (:id, :organisation, :basis, :version, :body, :digest, :startsOn, :by, :at)
                """)
                .param("id", directive.id())
                .param("organisation", directive.organisation().code())
                .param("basis", directive.basis())
                .param("version", directive.version())
                .param("body", directive.body())
                .param("digest", digest)
                .param("startsOn", directive.startsOn())
                .param("by", by.position().value())
                .param("at", directive.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Directive> inForce(OrganisationId organisation, LocalDate day) {
        return jdbc.sql("""
                select * from agreements.directive
                 where organisation = :organisation and ended_at is null and starts_on <= :day order by basis
                """)
                .param("organisation", organisation.code())
                .param("day", day)
                .query((row, number) -> directive(row))
                .list();
    }

    private static Directive directive(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Directive(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getString("organisation")),
                row.getString("basis"),
                row.getString("version"),
                row.getString("body"),
                row.getObject("starts_on", LocalDate.class),
                at);
    }
}
