package org.filet.oversight;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code oversight.decoy}. */
@Component
class DecoyTable {

    private final JdbcClient jdbc;

    DecoyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(YouthId youth, Actor by, Instant at) {
        jdbc.sql("""
                insert into oversight.decoy (youth, organisation, set_by, at)
                values (:youth, :organisation, :by, :at)
                """)
                .param("youth", youth.value())
                .param("organisation", by.organisation().code())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where it is not the organisation's, or has ended. */
    boolean end(UUID youth, OrganisationId organisation, Instant at) {
        return jdbc.sql("""
                update oversight.decoy set ended_at = :at
                 where youth = :youth and organisation = :organisation and ended_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("youth", youth)
                        .param("organisation", organisation.code())
                        .update()
                > 0;
    }

    /** The organisation's, one setting after another until this transaction ends. */
    List<UUID> lock(OrganisationId organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('oversight.decoy'), hashtext(:organisation))::text")
                .param("organisation", organisation.code())
                .query(String.class)
                .single();
        return of(organisation);
    }

    List<UUID> of(OrganisationId organisation) {
        return jdbc.sql("""
                select youth from oversight.decoy where organisation = :organisation and ended_at is null order by at
                """)
                .param("organisation", organisation.code())
                .query((row, number) -> row.getObject("youth", UUID.class))
                .list();
    }

    boolean isOne(UUID youth) {
        return jdbc.sql("select exists (select from oversight.decoy where youth = :youth and ended_at is null)")
                .param("youth", youth)
                .query(Boolean.class)
                .single();
    }
}
