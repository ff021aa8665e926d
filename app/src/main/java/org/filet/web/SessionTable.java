package org.filet.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code web.session}: the sessions that are open. */
@Component
class SessionTable {

    private static final int LISTED = 50;

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OpenSession session) {
        jdbc.sql("""
                insert into web.session (id, person, position, device, door, entered_at, seen_at)
                values (:id, :person, :position, :device, :door::uuid, :entered, :seen)
                """)
                .param("id", session.id())
                .param("person", session.person())
                .param("position", session.position())
                .param("device", session.device())
                .param("door", session.door() == null ? null : String.valueOf(session.door()))
                .param("entered", at(session.enteredAt()))
                .param("seen", at(session.seenAt()))
                .update();
    }

    Optional<OpenSession> find(UUID id) {
        return jdbc.sql("select * from web.session where id = :id")
                .param("id", id)
                .query(SessionTable::session)
                .optional();
    }

    void seen(UUID id, Instant now) {
        jdbc.sql("update web.session set seen_at = :now where id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /** False when the session ended meanwhile. */
    boolean move(UUID id, UUID position) {
        return jdbc.sql("update web.session set position = :position where id = :id")
                        .param("position", position)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<OpenSession> of(UUID person, Instant enteredAfter, Instant seenAfter) {
        return jdbc.sql("""
                select * from web.session
                 where person = :person and entered_at > :entered and seen_at > :seen
                 order by seen_at desc limit :limit
                """)
                .param("person", person)
                .param("entered", at(enteredAfter))
                .param("seen", at(seenAfter))
                .param("limit", LISTED)
                .query(SessionTable::session)
                .list();
    }

    /** Which of these still last. */
    Set<UUID> lasting(Collection<UUID> ids, Instant enteredAfter, Instant seenAfter) {
        return jdbc
                .sql("select id from web.session where id = any(:ids) and entered_at > :entered and seen_at > :seen")
                .param("ids", ids.toArray(UUID[]::new))
                .param("entered", at(enteredAfter))
                .param("seen", at(seenAfter))
                .query(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from web.session where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    List<UUID> deleteOf(UUID person) {
        return jdbc.sql("delete from web.session where person = :person returning id")
                .param("person", person)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> deleteOf(UUID person, UUID position) {
        return jdbc.sql("delete from web.session where person = :person and position = :position returning id")
                .param("person", person)
                .param("position", position)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> deleteThrough(UUID door) {
        return jdbc.sql("delete from web.session where door = :door returning id")
                .param("door", door)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> deleteThrough(UUID door, UUID person) {
        return jdbc.sql("delete from web.session where door = :door and person = :person returning id")
                .param("door", door)
                .param("person", person)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void deleteOver(Instant enteredBefore, Instant seenBefore) {
        jdbc.sql("delete from web.session where entered_at <= :entered or seen_at <= :seen")
                .param("entered", at(enteredBefore))
                .param("seen", at(seenBefore))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static OpenSession session(ResultSet row, int number) throws SQLException {
        return new OpenSession(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("position", UUID.class),
                row.getString("device"),
                row.getObject("door", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
