package org.filet.notices;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code notices.device}. */
@Component("noticesDeviceTable")
class DeviceTable {

    private final JdbcClient jdbc;

    DeviceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A browser that still is one. */
    record Live(UUID id, PersonId person, Subscription subscription) {}

    /** One person's devices are counted by one at a time. */
    void oneAtATime(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('notices.device ' || :person, 0))")
                .param("person", person.value().toString())
                .query((row, number) -> number)
                .list();
    }

    List<OwnDevice> of(PersonId person) {
        return jdbc.sql("""
                select d.*, r.reply from notices.device d
                  left join notices.reader r on r.id = d.id and r.way = 'PUSH' and r.refused_at is not null
                 where d.person = :person order by d.added_at, d.id
                """)
                .param("person", person.value())
                .query((row, number) -> new OwnDevice(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("ended_at", OffsetDateTime.class)),
                        row.getObject("reply", Integer.class)))
                .list();
    }

    List<Live> liveOf(Collection<PersonId> people) {
        return jdbc.sql("select * from notices.device where person = any(:people) and endpoint <> '' order by id")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> live(row))
                .list();
    }

    Optional<Live> find(UUID id) {
        return jdbc.sql("select * from notices.device where id = :id and endpoint <> ''")
                .param("id", id)
                .query((row, number) -> live(row))
                .optional();
    }

    /** False where this browser is somebody's already. */
    boolean insert(UUID id, PersonId person, Subscription subscription, String label, Instant now) {
        return jdbc.sql("""
                insert into notices.device (id, person, label, endpoint, p256dh, auth, added_at)
                values (:id, :person, :label, :endpoint, :p256dh, :auth, :now) on conflict do nothing
                """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("label", label)
                        .param("endpoint", subscription.endpoint().toString())
                        .param("p256dh", subscription.p256dh())
                        .param("auth", subscription.auth())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** What the same browser said before, and what is over. */
    void removeReplaced(PersonId person, String endpoint) {
        jdbc.sql("delete from notices.device where person = :person and endpoint in ('', :endpoint)")
                .param("person", person.value())
                .param("endpoint", endpoint)
                .update();
    }

    boolean remove(PersonId person, UUID id) {
        return jdbc.sql("delete from notices.device where id = :id and person = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** Nothing of where it was is kept. */
    void end(UUID id, Instant now) {
        jdbc.sql("update notices.device set endpoint = '', p256dh = '', auth = '', ended_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Live live(ResultSet row) throws SQLException {
        return new Live(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new Subscription(
                        URI.create(row.getString("endpoint")), row.getString("p256dh"), row.getString("auth")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
