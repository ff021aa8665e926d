package org.filet.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code retention.hold}. */
@Component
class HoldTable {

    private final JdbcClient jdbc;

    HoldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is in: another may hold the file already. */
    boolean insert(Hold hold, Actor by) {
        return jdbc.sql("""
                insert into retention.hold (id, organisation, youth, reason, reference, by, position, at)
                values (:id, :organisation, :youth, :reason, :reference, :by, :position, :at)
                on conflict (youth) where lifted_at is null do nothing
                """)
                        .param("id", hold.id())
                        .param("organisation", by.organisation().code())
                        .param("youth", hold.youth().value())
                        .param("reason", hold.reason().name())
                        .param("reference", hold.reference())
                        .param("by", by.person().value())
                        .param("position", by.position().value())
                        .param("at", hold.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** The youth whose file is let go, if there was such a hold. */
    List<YouthId> lift(UUID id, Actor by, Instant now) {
        return jdbc.sql("""
                update retention.hold set lifted_position = :position, lifted_at = :now
                 where id = :id and organisation = :organisation and lifted_at is null
                returning youth
                """)
                .param("position", by.position().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("organisation", by.organisation().code())
                .query((row, number) -> new YouthId(row.getObject("youth", UUID.class)))
                .list();
    }

    /** Those that hold, the newest first. */
    List<Hold> of(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from retention.hold where organisation = :organisation and lifted_at is null
                 order by at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("most", most)
                .query(HoldTable::hold)
                .list();
    }

    boolean holds(UUID youth) {
        return jdbc.sql("select exists (select 1 from retention.hold where youth = :youth and lifted_at is null)")
                .param("youth", youth)
                .query(Boolean.class)
                .single();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                new YouthId(row.getObject("youth", UUID.class)),
                Hold.Reason.valueOf(row.getString("reason")),
                row.getString("reference"),
                new PositionId(row.getObject("position", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
