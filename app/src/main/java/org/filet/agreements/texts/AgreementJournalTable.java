package org.filet.agreements.texts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code agreements.agreement_journal}. */
@Component
class AgreementJournalTable {

    private final JdbcClient jdbc;

    AgreementJournalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(AgreementId agreement, String step, Actor by, Instant at, String note) {
        jdbc.sql("""
                insert into agreements.agreement_journal (agreement, step, organisation, position, at, note)
                values (:agreement, :step, :organisation, :position, :at, :note)
                """)
                .param("agreement", agreement.value())
                .param("step", step)
                .param("organisation", by.organisation().code())
                .param("position", by.position().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
    }

    List<Happening> of(AgreementId agreement) {
        return jdbc.sql("select * from agreements.agreement_journal where agreement = :id order by id")
                .param("id", agreement.value())
                .query((row, number) -> new Happening(
                        row.getString("step"),
                        new OrganisationId(row.getString("organisation")),
                        new PositionId(row.getObject("position", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }
}
