package org.filet.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.runaways.EpisodeId;
import org.filet.youths.AgeBand;
import org.filet.youths.Gender;
import org.filet.youths.MinimumCard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code alerts.copy}. Whoever changes a copy holds its alert first. */
@Component
class CopyTable {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CopyTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Alert alert, List<Copy> copies) {
        batches.batchUpdate("""
                insert into alerts.copy (id, alert, number, organisation, region, why, state, first_name, age, gender,
                                         sent_at, due_at, episode, holder, sender, home_region)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, copies, BATCH, (statement, copy) -> {
            var card = Objects.requireNonNull(copy.card());
            statement.setObject(1, copy.id().value());
            statement.setObject(2, copy.alert().value());
            statement.setInt(3, copy.number());
            statement.setString(4, copy.organisation().code());
            statement.setString(5, copy.region().code());
            statement.setString(6, copy.why().name());
            statement.setString(7, copy.state().name());
            statement.setString(8, card.firstName());
            statement.setString(9, card.age().name());
            statement.setString(10, card.gender().name());
            statement.setObject(11, copy.sentAt().atOffset(ZoneOffset.UTC));
            statement.setObject(12, copy.dueAt().atOffset(ZoneOffset.UTC));
            statement.setObject(13, alert.episode().value());
            statement.setString(14, alert.holder().code());
            statement.setString(15, alert.sender().code());
            statement.setString(16, alert.homeRegion().code());
        });
    }

    Optional<Copy> find(CopyId id) {
        return jdbc.sql("select * from alerts.copy where id = :id")
                .param("id", id.value())
                .query(CopyTable::copy)
                .optional();
    }

    Copy lock(CopyId id) {
        return jdbc.sql("select * from alerts.copy where id = :id for update")
                .param("id", id.value())
                .query(CopyTable::copy)
                .single();
    }

    List<Copy> of(AlertId alert) {
        return jdbc.sql("select * from alerts.copy where alert = :alert order by number")
                .param("alert", alert.value())
                .query(CopyTable::copy)
                .list();
    }

    /** An organisation's copies, of alerts for this post, that still ask something of it, or did lately. */
    List<Copy> of(OrganisationId organisation, Role post, Instant since, int most) {
        return jdbc.sql("""
                select c.* from alerts.copy c join alerts.alert a on a.id = c.alert
                 where c.organisation = :organisation
                   and (c.state in ('SENT', 'ACKNOWLEDGED') or c.sent_at > :since
                        or (c.feedback_at is not null and c.feedback_read_at is null))
                   and jsonb_exists(a.content #> '{audience,posts}', :post)
                 order by c.state = 'SENT' desc, c.sent_at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("post", post.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(CopyTable::copy)
                .list();
    }

    /** Copies that a region's organisations have not acknowledged in time. */
    List<Copy> lateIn(RegionId region, int most) {
        return jdbc.sql("""
                select * from alerts.copy
                 where region = :region and state = 'SENT' and late_at is not null
                 order by due_at limit :most
                """)
                .param("region", region.code())
                .param("most", most)
                .query(CopyTable::copy)
                .list();
    }

    /** Copies of the holder's alerts, or of the home region's, that were not acknowledged in time. */
    List<Copy> lateFor(OrganisationId holder, RegionId home, int most) {
        return jdbc.sql("""
                select c.* from alerts.copy c join alerts.alert a on a.id = c.alert
                 where c.state = 'SENT' and c.late_at is not null and (a.holder = :holder or a.home_region = :home)
                 order by c.due_at limit :most
                """)
                .param("holder", holder.code())
                .param("home", home.code())
                .param("most", most)
                .query(CopyTable::copy)
                .list();
    }

    /** Copies of the holder's alerts, or of the home region's, whose stop-search notice nobody has confirmed. */
    List<Copy> unconfirmedFor(OrganisationId holder, RegionId home, int most) {
        return jdbc.sql("""
                select c.* from alerts.copy c join alerts.alert a on a.id = c.alert
                 where c.state = 'RECALLED' and c.receipt_at is null and a.state = 'RECALLED'
                   and (a.holder = :holder or a.home_region = :home)
                 order by a.ended_at, c.number limit :most
                """)
                .param("holder", holder.code())
                .param("home", home.code())
                .param("most", most)
                .query(CopyTable::copy)
                .list();
    }

    /** Whom another alert of the episode still asks to look. */
    Set<OrganisationId> otherLive(EpisodeId episode, AlertId but) {
        return jdbc.sql("""
                select distinct c.organisation from alerts.copy c join alerts.alert a on a.id = c.alert
                 where a.episode = :episode and a.state = 'SENT' and a.id <> :but
                """)
                .param("episode", episode.value())
                .param("but", but.value())
                .query((row, number) -> new OrganisationId(row.getString(1)))
                .set();
    }

    void acknowledge(CopyId id, Actor by, Instant at) {
        jdbc.sql("""
                update alerts.copy set state = 'ACKNOWLEDGED', acknowledged_at = :at, acknowledged_by = :by
                 where id = :id
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.position().value())
                .param("id", id.value())
                .update();
    }

    void confirmStop(CopyId id, Instant at) {
        jdbc.sql("update alerts.copy set receipt_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void readFeedback(CopyId id, Instant at) {
        jdbc.sql("update alerts.copy set feedback_read_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Every copy of the alert ends with it. */
    void end(AlertId alert, AlertState state) {
        jdbc.sql("update alerts.copy set state = :state where alert = :alert")
                .param("state", state.name())
                .param("alert", alert.value())
                .update();
    }

    void purge(AlertId alert) {
        jdbc.sql("""
                update alerts.copy set state = 'PURGED', first_name = null, age = null, gender = null
                 where alert = :alert
                """).param("alert", alert.value()).update();
    }

    /** Once an organisation, however many alerts it received about the episode: on its latest copy. */
    List<Copy> feedback(EpisodeId episode, String words, Instant at) {
        return jdbc.sql("""
                update alerts.copy set feedback = :words, feedback_at = :at
                 where id in (select distinct on (c.organisation) c.id
                                from alerts.copy c join alerts.alert a on a.id = c.alert
                               where a.episode = :episode
                               order by c.organisation, c.sent_at desc, a.number desc)
                returning *
                """)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("episode", episode.value())
                .query(CopyTable::copy)
                .list();
    }

    /** Takes copies that nobody acknowledged in time, once; another node skips them. */
    List<Copy> late(Instant now, int most) {
        return jdbc.sql("""
                update alerts.copy set late_at = :now
                 where id in (select id from alerts.copy
                               where state = 'SENT' and late_at is null and due_at <= :now
                               order by due_at limit :most for update skip locked)
                returning *
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(CopyTable::copy)
                .list();
    }

    /** What recipients were told of how it ended, about these youths. */
    void empty(Collection<UUID> youths) {
        jdbc.sql("""
                update alerts.copy set feedback = ''
                 where alert in (select id from alerts.alert where youth = any (:youths::uuid[])) and feedback <> ''
                """).param("youths", youths.toArray(UUID[]::new)).update();
    }

    private static Copy copy(ResultSet row, int number) throws SQLException {
        return new Copy(
                new CopyId(row.getObject("id", UUID.class)),
                new AlertId(row.getObject("alert", UUID.class)),
                row.getInt("number"),
                new OrganisationId(row.getString("organisation")),
                new RegionId(row.getString("region")),
                Recipient.Why.valueOf(row.getString("why")),
                AlertState.valueOf(row.getString("state")),
                card(row),
                Objects.requireNonNull(AlertTable.instant(row, "sent_at")),
                Objects.requireNonNull(AlertTable.instant(row, "due_at")),
                AlertTable.instant(row, "late_at"),
                AlertTable.instant(row, "acknowledged_at"),
                position(row.getObject("acknowledged_by", UUID.class)),
                AlertTable.instant(row, "receipt_at"),
                row.getString("feedback"),
                AlertTable.instant(row, "feedback_at"),
                AlertTable.instant(row, "feedback_read_at"));
    }

    private static @Nullable MinimumCard card(ResultSet row) throws SQLException {
        var name = row.getString("first_name");
        return name == null
                ? null
                : new MinimumCard(name, AgeBand.valueOf(row.getString("age")), Gender.valueOf(row.getString("gender")));
    }

    private static @Nullable PositionId position(@Nullable UUID id) {
        return id == null ? null : new PositionId(id);
    }
}
