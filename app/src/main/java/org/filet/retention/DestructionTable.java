package org.filet.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Role;
import org.filet.network.Approvals;
import org.filet.network.Approvals.Approval;
import org.filet.retention.Destruction.State;
import org.filet.retention.Destruction.Why;
import org.filet.retention.Destruction.Yes;
import org.filet.web.Times;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code retention.destruction}. */
@Component
class DestructionTable {

    private final JdbcClient jdbc;

    DestructionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is in: another may have asked meanwhile. */
    boolean insert(Destruction ask, Role role) {
        return jdbc.sql("""
                insert into retention.destruction
                  (id, organisation, youth, code, state, ended_at, months, source, asked_by, asked_position, asked_role,
                   asked_at)
                values (:id, :organisation, :youth, :code, 'ASKED', :ended, :months, :source, :by, :position, :role, :at)
                on conflict (youth) where state <> 'STOPPED' do nothing
                """)
                        .param("id", ask.id())
                        .param("organisation", ask.organisation().code())
                        .param("youth", ask.youth().value())
                        .param("code", ask.code())
                        .param("ended", utc(ask.endedAt()))
                        .param("months", ask.months())
                        .param("source", ask.source())
                        .param("by", ask.asked().person().value())
                        .param("position", ask.asked().position().value())
                        .param("role", role.name())
                        .param("at", utc(ask.asked().at()))
                        .update()
                > 0;
    }

    /** The one that goes on about this youth, held until the transaction ends. */
    Optional<Destruction> lockOf(YouthId youth) {
        return jdbc.sql("select * from retention.destruction where youth = :youth and state <> 'STOPPED' for update")
                .param("youth", youth.value())
                .query(DestructionTable::destruction)
                .optional();
    }

    Optional<Destruction> lock(UUID id, OrganisationId organisation) {
        return jdbc.sql("""
                select * from retention.destruction where id = :id and organisation = :organisation for update
                """)
                .param("id", id)
                .param("organisation", organisation.code())
                .query(DestructionTable::destruction)
                .optional();
    }

    Role askedAs(UUID id) {
        return Role.valueOf(jdbc.sql("select asked_role from retention.destruction where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    void agree(UUID id, Actor by, Instant now, Instant due) {
        jdbc.sql("""
                update retention.destruction
                   set state = 'AGREED', agreed_by = :by, agreed_position = :position, agreed_at = :now, due_at = :due
                 where id = :id
                """)
                .param("by", by.person().value())
                .param("position", by.position().value())
                .param("now", utc(now))
                .param("due", utc(due))
                .param("id", id)
                .update();
    }

    void stop(UUID id, Actor by, Why why, Instant now) {
        jdbc.sql("""
                update retention.destruction
                   set state = 'STOPPED', stopped_position = :position, stopped_why = :why, stopped_at = :now
                 where id = :id
                """)
                .param("position", by.position().value())
                .param("why", why.name())
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    /** One whose time has come, that no other node works at and that is none of these; held. */
    Optional<Destruction> next(Instant now, Collection<UUID> not) {
        return jdbc.sql("""
                select * from retention.destruction
                 where state = 'AGREED' and due_at <= :now and id <> all (:not::uuid[])
                 order by due_at, id limit 1 for update skip locked
                """)
                .param("now", utc(now))
                .param("not", not.toArray(UUID[]::new))
                .query(DestructionTable::destruction)
                .optional();
    }

    /** « D-26-000123 ». */
    String nextNumber(Instant now) {
        long next = jdbc.sql("select nextval('retention.certificate_number')")
                .query(Long.class)
                .single();
        return "D-%02d-%06d".formatted(now.atZone(Times.QUEBEC).getYear() % 100, next);
    }

    void done(UUID id, String number, Instant now) {
        jdbc.sql("update retention.destruction set state = 'DONE', done_at = :now, number = :number where id = :id")
                .param("now", utc(now))
                .param("number", number)
                .param("id", id)
                .update();
    }

    /** On their way: those that wait for somebody first. */
    List<Destruction> waiting(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from retention.destruction where organisation = :organisation and state in ('ASKED', 'AGREED')
                 order by state desc, asked_at, id limit :most
                """)
                .param("organisation", organisation.code())
                .param("most", most)
                .query(DestructionTable::destruction)
                .list();
    }

    /** Stopped since then, the newest first. */
    List<Destruction> stopped(OrganisationId organisation, Instant since, int most) {
        return jdbc.sql("""
                select * from retention.destruction
                 where organisation = :organisation and state = 'STOPPED' and stopped_at > :since
                 order by stopped_at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("since", utc(since))
                .param("most", most)
                .query(DestructionTable::destruction)
                .list();
    }

    /** Certificates, the newest first. */
    List<Destruction> done(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from retention.destruction where organisation = :organisation and state = 'DONE'
                 order by done_at desc, number desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("most", most)
                .query(DestructionTable::destruction)
                .list();
    }

    /** Who agreed to what whom asked, since then. */
    List<Approval> agreedIn(OrganisationId organisation, Instant since, int most) {
        return jdbc.sql("""
                select asked_by, agreed_by, agreed_at from retention.destruction
                 where organisation = :organisation and agreed_at > :since order by agreed_at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("since", utc(since))
                .param("most", most)
                .query((row, number) -> new Approval(
                        new PersonId(row.getObject("asked_by", UUID.class)),
                        new PersonId(row.getObject("agreed_by", UUID.class)),
                        Approvals.Of.DESTRUCTION,
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Destruction destruction(ResultSet row, int number) throws SQLException {
        var why = row.getString("stopped_why");
        var agreed = row.getObject("agreed_at", OffsetDateTime.class);
        return new Destruction(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getString("organisation")),
                new YouthId(row.getObject("youth", UUID.class)),
                row.getString("code"),
                State.valueOf(row.getString("state")),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getInt("months"),
                row.getString("source"),
                yes(row, "asked_by", "asked_position", "asked_at"),
                agreed == null ? null : yes(row, "agreed_by", "agreed_position", "agreed_at"),
                moment(row, "due_at"),
                why == null ? null : Why.valueOf(why),
                moment(row, "done_at"),
                row.getString("number"));
    }

    private static Yes yes(ResultSet row, String person, String position, String at) throws SQLException {
        return new Yes(
                new PersonId(row.getObject(person, UUID.class)),
                new PositionId(row.getObject(position, UUID.class)),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
