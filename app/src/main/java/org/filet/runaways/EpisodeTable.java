package org.filet.runaways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.runaways.Progress.Declaration;
import org.filet.runaways.Progress.Departure;
import org.filet.runaways.Progress.FollowUp;
import org.filet.runaways.Progress.Return;
import org.filet.runaways.Progress.Whereabouts;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SQL of {@code runaways.episode}: what is asked for in columns, the parts of its progress as JSON. What was struck
 * out is found for thirty days.
 */
@Component
class EpisodeTable {

    /** A late return must not become a story (domain reference §8b, abuse cases). */
    private static final Duration STRUCK_OUT_SHOWN = Duration.ofDays(30);

    private static final String SHOWN = " and not (state = 'CANCELLED' and ended_at < :hidden)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    EpisodeTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** The parts that are only read together. */
    private record Parts(
            Departure departure,
            @Nullable Declaration declaration,
            @Nullable Whereabouts whereabouts,
            @Nullable Return returned,
            FollowUp followUp) {}

    void insert(Episode episode) {
        insert(List.of(episode));
    }

    void insert(List<Episode> episodes) {
        try {
            batches.batchUpdate("""
                    insert into runaways.episode (id, youth, organisation, home_region, lead_region, state, concern, last_seen,
                                                  declared_at, returned_at, open, host, parts, version)
                    values (:id, :youth, :organisation, :homeRegion, :leadRegion, :state, :concern, :lastSeen,
                            :declaredAt, :returnedAt, :open, :host, :parts::jsonb, 0)
                    """, episodes.stream().map(this::row).toArray(SqlParameterSource[]::new));
        } catch (DuplicateKeyException e) {
            throw new Refused(RunawayRefusal.ALREADY_OPEN, e);
        }
    }

    void update(Episode episode, Instant at) {
        if (changed(episode, at) == 0) {
            throw new Refused(RunawayRefusal.CHANGED_MEANWHILE);
        }
    }

    /** A return that is taken back meets the next absence where there is one already. */
    private int changed(Episode episode, Instant at) {
        try {
            return write(episode, at);
        } catch (DuplicateKeyException e) {
            throw new Refused(RunawayRefusal.ALREADY_OPEN, e);
        }
    }

    private int write(Episode episode, Instant at) {
        return jdbc.sql("""
                update runaways.episode
                   set state = :state, concern = :concern, declared_at = :declaredAt, returned_at = :returnedAt,
                       open = :open, host = :host, parts = :parts::jsonb, version = version + 1,
                       ended_at = case when not :open then coalesce(ended_at, :at) end
                 where id = :id and version = :version
                """)
                .params(columns(episode))
                .param("id", episode.id().value())
                .param("version", episode.version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** No deed of an episode changes it: see {@link LeadRegions}. */
    void lead(EpisodeId episode, RegionId region) {
        jdbc.sql("update runaways.episode set lead_region = :region where id = :id")
                .param("region", region.code())
                .param("id", episode.value())
                .update();
    }

    private SqlParameterSource row(Episode episode) {
        return new MapSqlParameterSource(columns(episode))
                .addValue("id", episode.id().value())
                .addValue("youth", episode.youth().value())
                .addValue("organisation", episode.holder().code())
                .addValue("homeRegion", episode.homeRegion().code())
                .addValue("leadRegion", episode.leadRegion().code())
                .addValue("lastSeen", episode.departure().lastSeen().atOffset(ZoneOffset.UTC));
    }

    private Map<String, Object> columns(Episode episode) {
        var declaration = episode.declaration();
        var returned = episode.returned();
        var place = episode.whereabouts();
        var columns = new HashMap<String, Object>();
        columns.put("state", episode.state().name());
        columns.put("concern", episode.concern().name());
        columns.put("declaredAt", time(declaration == null ? null : declaration.at()));
        columns.put("returnedAt", time(returned == null ? null : returned.at()));
        columns.put("open", episode.state().open());
        columns.put(
                "host",
                text(place == null || place.host() == null ? null : place.host().code()));
        columns.put(
                "parts",
                json.writeValueAsString(
                        new Parts(episode.departure(), declaration, place, returned, episode.followUp())));
        return columns;
    }

    private static Object time(@Nullable Instant at) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, at == null ? null : at.atOffset(ZoneOffset.UTC));
    }

    private static Object text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    Optional<Episode> find(EpisodeId id) {
        return jdbc.sql("select * from runaways.episode where id = :id" + SHOWN)
                .param("id", id.value())
                .param("hidden", hidden())
                .query(this::episode)
                .optional();
    }

    /** Without what was noted about the youth's absence. */
    List<EpisodeSummary> heads(Collection<EpisodeId> ids) {
        return jdbc.sql("""
                select id, youth, organisation, home_region, lead_region, state, concern, last_seen, declared_at,
                       host is not null as hosted, parts #> '{whereabouts,region}' as located
                  from runaways.episode where id = any (:ids::uuid[])
                """ + SHOWN)
                .param("ids", ids.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .param("hidden", hidden())
                .query(this::head)
                .list();
    }

    private OffsetDateTime hidden() {
        return clock.instant().minus(STRUCK_OUT_SHOWN).atOffset(ZoneOffset.UTC);
    }

    private EpisodeSummary head(ResultSet row, int number) throws SQLException {
        var declared = row.getObject("declared_at", OffsetDateTime.class);
        var located = row.getString("located");
        return new EpisodeSummary(
                new EpisodeId(row.getObject("id", UUID.class)),
                new YouthId(row.getObject("youth", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                new RegionId(row.getString("home_region")),
                new RegionId(row.getString("lead_region")),
                EpisodeState.valueOf(row.getString("state")),
                Concern.valueOf(row.getString("concern")),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                declared == null ? null : declared.toInstant(),
                located == null ? null : json.readValue(located, RegionId.class),
                row.getBoolean("hosted"));
    }

    /** Held against other deeds, not against whoever writes a line about it: the clocks do, holding theirs. */
    Optional<Episode> lock(EpisodeId id) {
        return jdbc.sql("select * from runaways.episode where id = :id and not emptied" + SHOWN + " for no key update")
                .param("id", id.value())
                .param("hidden", hidden())
                .query(this::episode)
                .optional();
    }

    /**
     * Open episodes of an organisation: held, or hosted; with those that ended while police who hold a sheet are still
     * to be told. Longest absent first.
     */
    List<Episode> openOf(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from runaways.episode
                 where id in (select id from runaways.episode
                               where open and (organisation = :organisation or host = :organisation)
                              union all
                              select episode from runaways.clock
                               where holder = :organisation and kind = 'STOP_NOTICE' and stopped_at is null)
                   and not emptied
                """ + SHOWN + " order by last_seen limit :most")
                .param("organisation", organisation.code())
                .param("hidden", hidden())
                .param("most", most)
                .query(this::episode)
                .list();
    }

    /** The youth's last one beside this that ended with a return between these moments. */
    Optional<Episode> before(EpisodeId than, YouthId youth, Instant from, Instant to) {
        return jdbc.sql("""
                select * from runaways.episode
                 where youth = :youth and id <> :than and returned_at between :from and :to
                 order by returned_at desc limit 1
                """)
                .param("youth", youth.value())
                .param("than", than.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(this::episode)
                .optional();
    }

    /** Leaves of these youths' episodes nothing that anyone typed, and no place finer than a region. */
    void empty(Collection<UUID> youths) {
        jdbc.sql("""
                update runaways.episode
                   set emptied = true,
                       parts = jsonb_set(jsonb_set(jsonb_set(parts, '{departure,words}', '""', false),
                                                   '{declaration,policeEvent}', '""', false),
                                         '{whereabouts,municipality}', '""', false)
                 where youth = any (:youths::uuid[]) and not emptied
                """).param("youths", youths.toArray(UUID[]::new)).update();
    }

    /** Of an organisation, the youths about whom nothing is open and the last ended at or before this; longest ago first. */
    List<EndedFile> endedBefore(OrganisationId organisation, Instant before, int most) {
        return jdbc.sql("""
                select youth, max(ended_at) as ended from runaways.episode
                 where organisation = :organisation and not emptied
                 group by youth having bool_and(not open) and max(ended_at) <= :before
                 order by ended, youth limit :most
                """)
                .param("organisation", organisation.code())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(EpisodeTable::ended)
                .list();
    }

    /** The same of one youth; empty where something is open or there never was anything. */
    Optional<EndedFile> ended(YouthId youth) {
        return jdbc.sql("""
                select youth, max(ended_at) as ended from runaways.episode where youth = :youth
                 group by youth having bool_and(not open) and not bool_or(emptied)
                """)
                .param("youth", youth.value())
                .query(EpisodeTable::ended)
                .optional();
    }

    /** Of these youths, whoever holds them. */
    List<EpisodeId> of(Collection<UUID> youths) {
        return jdbc.sql("select id from runaways.episode where youth = any (:youths::uuid[])")
                .param("youths", youths.toArray(UUID[]::new))
                .query((row, number) -> new EpisodeId(row.getObject("id", UUID.class)))
                .list();
    }

    private static EndedFile ended(ResultSet row, int number) throws SQLException {
        return new EndedFile(
                new YouthId(row.getObject("youth", UUID.class)),
                row.getObject("ended", OffsetDateTime.class).toInstant());
    }

    List<Episode> openBetween(OrganisationId organisation, Instant from, Instant to, int most) {
        return jdbc.sql("""
                select * from runaways.episode
                 where open and organisation = :organisation and last_seen between :from and :to
                 order by last_seen desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(this::episode)
                .list();
    }

    Optional<EpisodeId> newestOpen(YouthId youth) {
        return jdbc.sql("select id from runaways.episode where open and youth = ? order by last_seen desc limit 1")
                .param(youth.value())
                .query((row, number) -> new EpisodeId(row.getObject("id", UUID.class)))
                .optional();
    }

    boolean open(YouthId youth) {
        return jdbc.sql("select exists (select 1 from runaways.episode where open and youth = ?)")
                .param(youth.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the youth is not there: noticed, and not back. */
    boolean away(YouthId youth) {
        return jdbc.sql("""
                select exists (select 1 from runaways.episode
                                where open and youth = ? and state not in ('RETURNED', 'FOLLOW_UP'))
                """).param(youth.value()).query(Boolean.class).single();
    }

    /** Which of these are open. */
    List<Episode> openAmong(List<UUID> ids, int most) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from runaways.episode where open and id in (:ids) order by last_seen limit :most")
                        .param("ids", ids)
                        .param("most", most)
                        .query(this::episode)
                        .list();
    }

    /** Open, declared episodes of a region: what its liaison officer follows. */
    List<Episode> declaredIn(RegionId region, int most) {
        return jdbc.sql("""
                select * from runaways.episode
                 where open and home_region = :region and declared_at is not null
                 order by last_seen limit :most
                """)
                .param("region", region.code())
                .param("most", most)
                .query(this::episode)
                .list();
    }

    /** The clocks of those who hold an episode that is declared and open, one each. */
    List<Actor> holdersOfDeclared() {
        return jdbc.sql("""
                select organisation, min(home_region) as region from runaways.episode
                 where open and declared_at is not null group by organisation order by organisation
                """)
                .query((row, number) -> Actor.clock(
                        new OrganisationId(row.getString("organisation")), new RegionId(row.getString("region"))))
                .list();
    }

    /** Declared and open, of one holder; longest absent first. */
    List<Episode> declaredOf(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from runaways.episode
                 where open and organisation = :organisation and declared_at is not null
                 order by last_seen limit :most
                """)
                .param("organisation", organisation.code())
                .param("most", most)
                .query(this::episode)
                .list();
    }

    private Episode episode(ResultSet row, int number) throws SQLException {
        var parts = json.readValue(row.getString("parts"), Parts.class);
        return new Episode(
                new EpisodeId(row.getObject("id", UUID.class)),
                new YouthId(row.getObject("youth", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                new RegionId(row.getString("home_region")),
                new RegionId(row.getString("lead_region")),
                EpisodeState.valueOf(row.getString("state")),
                Concern.valueOf(row.getString("concern")),
                parts.departure(),
                parts.declaration(),
                parts.whereabouts(),
                parts.returned(),
                parts.followUp(),
                row.getInt("version"));
    }
}
