package org.filet.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.runaways.EpisodeId;
import org.filet.web.Times;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All the SQL of {@code alerts.alert}. */
@Component
class AlertTable {

    /** All but to whom: thousands of names that nobody reads here. */
    private static final String SELECT = """
            select id, number, episode, youth, holder, home_region, sender, contact, state, content, challenge, drafted_at,
                   expires_at, ended_at, purge_at, ending
              from alerts.alert
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AlertTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** « A-26-000123 ». */
    String nextNumber(Instant now) {
        long next =
                jdbc.sql("select nextval('alerts.number')").query(Long.class).single();
        return "A-%02d-%06d".formatted(now.atZone(Times.QUEBEC).getYear() % 100, next);
    }

    /**
     * Whoever sends and whoever recalls pass one after the other: what the second then reads of the episode is
     * committed. Held until the transaction ends.
     */
    void oneAtATime(EpisodeId episode) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('alerts ' || :episode, 0))")
                .param("episode", episode.toString())
                .query((row, number) -> number)
                .list();
    }

    /** The same for a clock, which waits for nobody: false where somebody is at it. */
    boolean atOnce(EpisodeId episode) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('alerts ' || :episode, 0))")
                .param("episode", episode.toString())
                .query(Boolean.class)
                .single();
    }

    void insert(Alert alert) {
        jdbc.sql("""
                insert into alerts.alert (id, number, episode, youth, holder, home_region, sender, contact, state,
                                          content, challenge, drafted_at, expires_at, ended_at,
                                          purge_at)
                values (:id, :number, :episode, :youth, :holder, :homeRegion, :sender, :contact, :state,
                        :content::jsonb, :challenge, :draftedAt, :expiresAt, :endedAt, :purgeAt)
                """)
                .param("id", alert.id().value())
                .param("number", alert.number())
                .param("episode", alert.episode().value())
                .param("youth", alert.youth().value())
                .param("holder", alert.holder().code())
                .param("homeRegion", alert.homeRegion().code())
                .param("sender", alert.sender().code())
                .param("contact", alert.contact().value())
                .param("state", alert.state().name())
                .param("content", json.writeValueAsString(alert.content()))
                .param("challenge", alert.challenge())
                .param("draftedAt", alert.draftedAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", time(alert.expiresAt()))
                .param("endedAt", time(alert.endedAt()))
                .param("purgeAt", time(alert.purgeAt()))
                .update();
    }

    /** Whether an alert about this youth is drafted, out, or not yet purged. */
    boolean outAbout(UUID youth) {
        return jdbc.sql("""
                select exists (select 1 from alerts.alert
                                where youth = :youth and state not in ('PURGED', 'DROPPED'))
                """).param("youth", youth).query(Boolean.class).single();
    }

    /** Leaves of the alerts about these youths nothing that anyone typed. */
    void empty(Collection<UUID> youths) {
        jdbc.sql("""
                update alerts.alert set content = jsonb_set(content, '{words}', '""')
                 where youth = any (:youths::uuid[]) and content ->> 'words' <> ''
                """).param("youths", youths.toArray(UUID[]::new)).update();
    }

    /** The row is held: see {@link #lock}. */
    void update(Alert alert) {
        jdbc.sql("""
                update alerts.alert
                   set state = :state, content = :content::jsonb, challenge = :challenge, expires_at = :expiresAt,
                       ended_at = :endedAt, purge_at = :purgeAt, ending = :ending
                 where id = :id
                """)
                .param("id", alert.id().value())
                .param("state", alert.state().name())
                .param("content", json.writeValueAsString(alert.content()))
                .param("challenge", alert.challenge())
                .param("expiresAt", time(alert.expiresAt()))
                .param("endedAt", time(alert.endedAt()))
                .param("purgeAt", time(alert.purgeAt()))
                .param("ending", text(alert.ending()))
                .update();
    }

    /** When its sender's side is told that it ends soon; once for each term. */
    void remind(AlertId id, Instant at) {
        jdbc.sql("update alerts.alert set remind_at = :at, reminded = false where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes those whose sender's side is to be told now; another node skips them. */
    List<Alert> endingSoon(Instant now, int most) {
        var soon = jdbc.sql(SELECT + """
                 where state = 'SENT' and not reminded and remind_at <= :now
                 order by remind_at, number limit :most for no key update skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(this::alert)
                .list();
        jdbc.sql("update alerts.alert set reminded = true where id = any (:ids)")
                .param("ids", values(soon.stream().map(Alert::id).toList()))
                .update();
        return soon;
    }

    /** Out, and near their term; of this holder or sender, or of this region. */
    List<Alert> nearTerm(OrganisationId organisation, RegionId region, Instant now, int most) {
        return jdbc.sql(SELECT + """
                 where state = 'SENT' and remind_at <= :now
                   and (holder = :organisation or sender = :organisation or home_region = :region)
                 order by expires_at, number limit :most
                """)
                .param("organisation", organisation.code())
                .param("region", region.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(this::alert)
                .list();
    }

    /** Ended by themselves, not purged yet, and no other alert is drafted or out while the search goes on. */
    List<Alert> ranOut(OrganisationId organisation, RegionId region, int most) {
        return jdbc.sql(SELECT + """
                 where state = 'EXPIRED' and ending = 'TERM'
                   and (holder = :organisation or sender = :organisation or home_region = :region)
                   and not exists (select 1 from alerts.alert other
                                    where other.episode = alert.episode and other.state in ('DRAFT', 'APPROVED', 'SENT'))
                 order by number limit :most
                """)
                .param("organisation", organisation.code())
                .param("region", region.code())
                .param("most", most)
                .query(this::alert)
                .list();
    }

    /** With whom it reaches: they see it from then on. */
    void send(Alert alert, List<Copy> copies) {
        jdbc.sql("""
                update alerts.alert
                   set state = :state, expires_at = :expiresAt, recipients = :recipients, reached = :reached
                 where id = :id
                """)
                .param("id", alert.id().value())
                .param("state", alert.state().name())
                .param("expiresAt", time(alert.expiresAt()))
                .param("recipients", codes(copies, copy -> copy.organisation().code()))
                .param("reached", codes(copies, copy -> copy.region().code()))
                .update();
    }

    /** A later wave: these see it too from now on. */
    void widen(AlertId id, List<Copy> more) {
        jdbc.sql("""
                update alerts.alert
                   set recipients = array(select distinct unnest(recipients || :recipients::text[]) order by 1),
                       reached = array(select distinct unnest(reached || :reached::text[]) order by 1)
                 where id = :id
                """)
                .param("recipients", codes(more, copy -> copy.organisation().code()))
                .param("reached", codes(more, copy -> copy.region().code()))
                .param("id", id.value())
                .update();
    }

    /** How many alerts this organisation has drafted since. */
    int drafted(OrganisationId sender, Instant since) {
        return jdbc.sql("select count(*) from alerts.alert where sender = :sender and drafted_at > :since")
                .param("sender", sender.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static String[] codes(List<Copy> copies, Function<Copy, String> code) {
        return copies.stream().map(code).distinct().sorted().toArray(String[]::new);
    }

    Optional<Alert> find(AlertId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(this::alert)
                .optional();
    }

    /** Those of them that whoever asks may see. */
    Map<AlertId, Alert> find(Collection<AlertId> ids) {
        return jdbc.sql(SELECT + " where id = any (:ids)").param("ids", values(ids)).query(this::alert).list().stream()
                .collect(Collectors.toMap(Alert::id, Function.identity()));
    }

    private static UUID[] values(Collection<AlertId> ids) {
        return ids.stream().map(AlertId::value).toArray(UUID[]::new);
    }

    /** For whoever changes the alert: waits for those who answer, not for a line about it that the clocks write. */
    Optional<Alert> lock(AlertId id) {
        return jdbc.sql(SELECT + " where id = :id for no key update")
                .param("id", id.value())
                .query(this::alert)
                .optional();
    }

    /** For the clock: empty where somebody is changing it right now, or it is no longer out. */
    Optional<Alert> lockSent(AlertId id) {
        return jdbc.sql(SELECT + " where id = :id and state = 'SENT' for no key update skip locked")
                .param("id", id.value())
                .query(this::alert)
                .optional();
    }

    /** For whoever answers: many at once, but none while the alert itself changes. */
    Alert share(AlertId id) {
        return jdbc.sql(SELECT + " where id = :id for share")
                .param("id", id.value())
                .query(this::alert)
                .single();
    }

    /** All alerts of an episode, the newest first. */
    List<Alert> of(EpisodeId episode) {
        return jdbc.sql(SELECT + " where episode = :episode order by number desc")
                .param("episode", episode.value())
                .query(this::alert)
                .list();
    }

    /** The same, held; in the order of their numbers, as everyone does who holds several. */
    List<Alert> lockAll(EpisodeId episode) {
        return jdbc.sql(SELECT + " where episode = :episode order by number for no key update")
                .param("episode", episode.value())
                .query(this::alert)
                .list();
    }

    List<Alert> drafts(OrganisationId holder, RegionId region, int most) {
        return jdbc.sql(SELECT + """
                 where state = 'DRAFT' and (holder = :holder or home_region = :region)
                 order by number limit :most
                """)
                .param("holder", holder.code())
                .param("region", region.code())
                .param("most", most)
                .query(this::alert)
                .list();
    }

    /** Takes alerts whose time is over; another node skips them. */
    List<Alert> expired(Instant now, int most) {
        return jdbc.sql(SELECT + """
                 where state = 'SENT' and expires_at <= :now
                 order by expires_at, number limit :most for no key update skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(this::alert)
                .list();
    }

    List<Alert> toPurge(Instant now, int most) {
        return jdbc.sql(SELECT + """
                 where state in ('RECALLED', 'EXPIRED') and purge_at <= :now
                 order by purge_at, number limit :most for no key update skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(this::alert)
                .list();
    }

    private Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                new AlertId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new EpisodeId(row.getObject("episode", UUID.class)),
                new YouthId(row.getObject("youth", UUID.class)),
                new OrganisationId(row.getString("holder")),
                new RegionId(row.getString("home_region")),
                new OrganisationId(row.getString("sender")),
                new PositionId(row.getObject("contact", UUID.class)),
                AlertState.valueOf(row.getString("state")),
                json.readValue(row.getString("content"), Content.class),
                row.getString("challenge"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "ended_at"),
                instant(row, "purge_at"),
                ending(row.getString("ending")));
    }

    private static @Nullable Ending ending(@Nullable String name) {
        return name == null ? null : Ending.valueOf(name);
    }

    private static Object text(@Nullable Ending ending) {
        return new SqlParameterValue(Types.VARCHAR, ending == null ? null : ending.name());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Object time(@Nullable Instant at) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, at == null ? null : at.atOffset(ZoneOffset.UTC));
    }
}
