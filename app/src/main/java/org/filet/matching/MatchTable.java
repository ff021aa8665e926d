package org.filet.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.linkage.Evidence;
import org.filet.linkage.Tier;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.match}. */
@Component
class MatchTable {

    private final JdbcClient jdbc;

    MatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * False where this pair is already a match.
     *
     * @param families the kinds of tokens that agreed: for the offline review of weights
     */
    boolean insert(Match match, Set<Short> families) {
        return jdbc.sql("""
                insert into matching.match
                  (id, episode, asked_youth, episode_holder, asker, asker_contact, asker_region, pointer, youth,
                   holder, holder_contact, holder_region, visibility, tier, evidence, families, state, notified_at,
                   due_at, version)
                values (:id, :episode, :askedYouth, :episodeHolder, :asker, :askerContact, :askerRegion, :pointer,
                        :youth, :holder, :holderContact, :holderRegion, :visibility, :tier, :evidence, :families,
                        :state, :notifiedAt, :dueAt, 0)
                on conflict (pointer, episode) do nothing
                """)
                        .param("id", match.id().value())
                        .param("episode", match.episode().value())
                        .param("askedYouth", match.askedYouth().value())
                        .param("episodeHolder", match.episodeHolder().code())
                        .param("asker", match.asker().organisation().code())
                        .param("askerContact", match.asker().contact().value())
                        .param("askerRegion", match.asker().region().code())
                        .param("pointer", match.pointer().value())
                        .param("youth", match.youth().value())
                        .param("holder", match.holder().organisation().code())
                        .param("holderContact", match.holder().contact().value())
                        .param("holderRegion", match.holder().region().code())
                        .param("visibility", match.visibility().name())
                        .param("tier", match.tier().name())
                        .param(
                                "evidence",
                                match.evidence().stream().map(Evidence::name).collect(Collectors.joining(" ")))
                        .param("families", families.stream().sorted().toArray(Short[]::new))
                        .param("state", match.state().name())
                        .param("notifiedAt", match.notifiedAt().atOffset(ZoneOffset.UTC))
                        .param("dueAt", match.dueAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(Match match, MatchState to, Visibility visibility, @Nullable MatchOutcome outcome, Instant at) {
        int rows = jdbc.sql("""
                update matching.match
                   set state = :state, visibility = :visibility, outcome = coalesce(:outcome::text, outcome),
                       outcome_at = case when :outcome::text is null then outcome_at else :at end,
                       acknowledged_at = coalesce(acknowledged_at, case when :state <> 'EXPIRED' then :at end),
                       version = version + 1
                 where id = :id and version = :version
                """)
                .param("state", to.name())
                .param("visibility", visibility.name())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", match.id().value())
                .param("version", match.version())
                .update();
        if (rows == 0) {
            throw new Refused(MatchRefusal.CHANGED_MEANWHILE);
        }
    }

    Optional<Match> find(MatchId id) {
        return jdbc.sql("select * from matching.match where id = :id")
                .param("id", id.value())
                .query(MatchTable::match)
                .optional();
    }

    Optional<Match> lock(MatchId id) {
        return jdbc.sql("select * from matching.match where id = :id for update")
                .param("id", id.value())
                .query(MatchTable::match)
                .optional();
    }

    /** Matches whose asker may know of them. */
    List<Match> visibleOf(EpisodeId episode) {
        return jdbc.sql("select * from matching.match where episode = :episode and visibility = 'VISIBLE'"
                        + " order by notified_at, id")
                .param("episode", episode.value())
                .query(MatchTable::match)
                .list();
    }

    /** How many contacts the answers about an organisation's own episodes named. */
    int contactsNamed(OrganisationId organisation, List<EpisodeId> episodes) {
        return jdbc.sql("""
                select count(*) from matching.match
                 where episode = any (:episodes) and episode_holder = :organisation and visibility = 'VISIBLE'
                   and outcome is distinct from 'DIFFERENT'
                """)
                .param("episodes", episodes.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .param("organisation", organisation.code())
                .query(Integer.class)
                .single();
    }

    /** Matches on a file, for the organisation that holds it. */
    List<Match> onFile(YouthId youth, OrganisationId holder, int most) {
        return jdbc.sql("select * from matching.match where youth = :youth and holder = :holder"
                        + " order by notified_at desc limit :most")
                .param("youth", youth.value())
                .param("holder", holder.code())
                .param("most", most)
                .query(MatchTable::match)
                .list();
    }

    /** The latest matches an organisation knows of: as holder, as asker of a visible one, or called in as liaison. */
    List<Match> knownTo(OrganisationId organisation, RegionId liaisonOf, int most) {
        return jdbc.sql("""
                select * from matching.match
                 where holder = :organisation
                    or (visibility = 'VISIBLE' and (asker = :organisation or episode_holder = :organisation
                                                    or (late_at is not null and holder_region = :liaisonOf)))
                 order by state in ('OUTCOME_SHARED', 'EXPIRED'), notified_at desc, id limit :most
                """)
                .param("organisation", organisation.code())
                .param("liaisonOf", liaisonOf.code())
                .param("most", most)
                .query(MatchTable::match)
                .list();
    }

    /** Takes matches nobody acknowledged in time, each once. */
    List<Match> late(Instant now, int most) {
        return jdbc.sql("""
                update matching.match set late_at = :now, version = version + 1
                 where id in (select id from matching.match
                               where state = 'NOTIFIED' and late_at is null and due_at <= :now
                               order by due_at limit :most for update skip locked)
                returning *
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(MatchTable::match)
                .list();
    }

    List<Match> withoutOutcomeSince(Instant before, int most) {
        return jdbc.sql("""
                select * from matching.match
                 where state in ('NOTIFIED', 'ACKNOWLEDGED', 'CONTACT_MADE') and notified_at <= :before
                 order by notified_at limit :most for update skip locked
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(MatchTable::match)
                .list();
    }

    /** Whether two organisations are still being put in touch about this youth; whose of the two is the file. */
    boolean openAbout(UUID youth) {
        return jdbc.sql("""
                select exists (select 1 from matching.match
                                where :youth in (youth, asked_youth)
                                  and state in ('NOTIFIED', 'ACKNOWLEDGED', 'CONTACT_MADE'))
                """).param("youth", youth).query(Boolean.class).single();
    }

    private static Match match(ResultSet row, int number) throws SQLException {
        var late = row.getObject("late_at", OffsetDateTime.class);
        var outcome = row.getString("outcome");
        return new Match(
                new MatchId(row.getObject("id", UUID.class)),
                new EpisodeId(row.getObject("episode", UUID.class)),
                new YouthId(row.getObject("asked_youth", UUID.class)),
                new OrganisationId(row.getString("episode_holder")),
                party(row, "asker"),
                new PointerId(row.getObject("pointer", UUID.class)),
                new YouthId(row.getObject("youth", UUID.class)),
                party(row, "holder"),
                Visibility.valueOf(row.getString("visibility")),
                Tier.valueOf(row.getString("tier")),
                evidence(row.getString("evidence")),
                MatchState.valueOf(row.getString("state")),
                row.getObject("notified_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                late == null ? null : late.toInstant(),
                outcome == null ? null : MatchOutcome.valueOf(outcome),
                row.getInt("version"));
    }

    private static Match.Party party(ResultSet row, String side) throws SQLException {
        return new Match.Party(
                new OrganisationId(row.getString(side)),
                new PositionId(row.getObject(side + "_contact", UUID.class)),
                new RegionId(row.getString(side + "_region")));
    }

    private static Set<Evidence> evidence(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Evidence::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Evidence.class)));
    }
}
