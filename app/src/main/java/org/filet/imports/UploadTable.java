package org.filet.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All the SQL of {@code imports.upload}. Each call but the end is a transaction of its own: progress is seen while it happens. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class UploadTable {

    /** A running import that says nothing for so long was killed with its node. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, UUID id, byte[] content, Instant now) {
        jdbc.sql("""
                insert into imports.upload (id, organisation, person, at, content, state, done, total, beat,
                                            imported, known, skipped)
                values (:id, :organisation, :person, :at, :content, 'WAITING', 0, 0, :at, 0, 0, 0)
                """)
                .param("id", id)
                .param("organisation", actor.organisation().code())
                .param("person", actor.person().value())
                .param("at", utc(now))
                .param("content", content)
                .update();
    }

    /** The file, for whoever sent it; empty once it is gone. */
    Optional<byte[]> content(Actor actor, UUID id) {
        return jdbc.sql("""
                select content from imports.upload
                 where id = :id and person = :person and organisation = :organisation and content is not null
                """)
                .param("id", id)
                .param("person", actor.person().value())
                .param("organisation", actor.organisation().code())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** False where another request has started it. One that fell silent may be started again. */
    boolean start(Actor actor, UUID id, Instant now) {
        return jdbc.sql("""
                update imports.upload set state = 'RUNNING', beat = :now, done = 0, total = 0
                 where id = :id and (state in ('WAITING', 'FAILED') or (state = 'RUNNING' and beat < :silent))
                """)
                        .param("id", id)
                        .param("now", utc(now))
                        .param("silent", utc(now.minus(SILENCE)))
                        .update()
                == 1;
    }

    void reached(Actor actor, UUID id, int done, int total, Instant now) {
        jdbc.sql("update imports.upload set done = :done, total = :total, beat = :now where id = :id")
                .param("done", done)
                .param("total", total)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    /**
     * In the import's own transaction; the content goes with it.
     *
     * @throws IllegalStateException where this upload was started once more meanwhile and has ended: that one counts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void finish(Actor actor, UUID id, ImportResult result) {
        int ended = jdbc.sql("""
                update imports.upload
                   set state = 'DONE', content = null, imported = :imported, known = :known, skipped = :skipped
                 where id = :id and state = 'RUNNING'
                """)
                .param("imported", result.imported())
                .param("known", result.known())
                .param("skipped", result.skipped())
                .param("id", id)
                .update();
        if (ended != 1) {
            throw new IllegalStateException("No such running upload");
        }
    }

    void fail(Actor actor, UUID id) {
        jdbc.sql("update imports.upload set state = 'FAILED' where id = :id and state = 'RUNNING'")
                .param("id", id)
                .update();
    }

    Optional<UploadStatus> status(Actor actor, UUID id, Instant now) {
        return jdbc.sql("""
                select * from imports.upload where id = :id and person = :person and organisation = :organisation
                """)
                .param("id", id)
                .param("person", actor.person().value())
                .param("organisation", actor.organisation().code())
                .query((row, number) -> new UploadStatus(
                        id,
                        state(row.getString("state"), row.getObject("beat", OffsetDateTime.class), now),
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getInt("imported"),
                        row.getInt("known"),
                        row.getInt("skipped")))
                .optional();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from imports.upload where at < :moment")
                .param("moment", utc(moment))
                .update();
    }

    private static UploadStatus.State state(String written, OffsetDateTime beat, Instant now) {
        var state = UploadStatus.State.valueOf(written);
        boolean silent = state == UploadStatus.State.RUNNING && beat.toInstant().isBefore(now.minus(SILENCE));
        return silent ? UploadStatus.State.FAILED : state;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
