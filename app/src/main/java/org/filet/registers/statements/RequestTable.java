package org.filet.registers.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code registers.statement_request}. */
@Component
class RequestTable {

    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StatementRequest request, Actor by, Instant at) {
        jdbc.sql("""
                insert into registers.statement_request
                  (id, holder, youth, episode, asker, identity, received_on, due_on, latest_on, state,
                   recorded_by, recorded_position, recorded_at)
                values (:id, :holder, :youth, :episode, :asker, :identity, :received, :due, :latest, :state,
                        :by, :position, :at)
                """)
                .param("id", request.id())
                .param("holder", request.holder().code())
                .param("youth", request.youth())
                .param("episode", request.episode())
                .param("asker", request.asker().name())
                .param("identity", request.identity().name())
                .param("received", request.receivedOn())
                .param("due", request.dueOn())
                .param("latest", request.latestOn())
                .param("state", request.state().name())
                .param("by", by.person().value())
                .param("position", by.position().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Held until the transaction ends: two who take a step at once take it one after the other. */
    Optional<StatementRequest> lock(OrganisationId holder, UUID id) {
        return jdbc.sql("select * from registers.statement_request where id = :id and holder = :holder for update")
                .param("id", id)
                .param("holder", holder.code())
                .query((row, number) -> request(row))
                .optional();
    }

    void move(UUID id, RequestState to) {
        jdbc.sql("update registers.statement_request set state = :state where id = :id")
                .param("state", to.name())
                .param("id", id)
                .update();
    }

    /** The open ones of an organisation first, what is due soonest before the rest. */
    List<StatementRequest> of(OrganisationId holder, int most) {
        return jdbc.sql("""
                select * from registers.statement_request where holder = :holder
                 order by state = 'ANSWERED', due_on, id limit :most
                """)
                .param("holder", holder.code())
                .param("most", most)
                .query((row, number) -> request(row))
                .list();
    }

    /** Those about one youth, the newest first. */
    List<StatementRequest> about(OrganisationId holder, UUID youth, int most) {
        return jdbc.sql("""
                select * from registers.statement_request where holder = :holder and youth = :youth
                 order by recorded_at desc, id limit :most
                """)
                .param("holder", holder.code())
                .param("youth", youth)
                .param("most", most)
                .query((row, number) -> request(row))
                .list();
    }

    /** Whether somebody waits to be told what was communicated about this youth. */
    boolean openAbout(UUID youth) {
        return jdbc.sql("""
                select exists (select 1 from registers.statement_request where youth = :youth and state <> 'ANSWERED')
                """).param("youth", youth).query(Boolean.class).single();
    }

    private static StatementRequest request(ResultSet row) throws SQLException {
        return new StatementRequest(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getString("holder")),
                row.getObject("youth", UUID.class),
                row.getObject("episode", UUID.class),
                Asker.valueOf(row.getString("asker")),
                IdentityCheck.valueOf(row.getString("identity")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("latest_on", LocalDate.class),
                RequestState.valueOf(row.getString("state")));
    }
}
