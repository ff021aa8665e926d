package org.filet.retention;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.runaways.Circumstance;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.testing.Outside;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files with an episode, put where a test wants them to stand. */
@TestComponent
class Files {

    private final Runaways runaways;
    private final Episodes episodes;
    private final JdbcClient outside;
    private final Clock clock;

    Files(Runaways runaways, Episodes episodes, @Outside JdbcClient outside, Clock clock) {
        this.runaways = runaways;
        this.episodes = episodes;
        this.outside = outside;
        this.clock = clock;
    }

    EpisodeId reported(Actor actor, String words, boolean declare) {
        var who = new Report.Who.New(Identity.named("Léa", "Tremblay", LocalDate.of(2009, 9, 3), Gender.GIRL));
        return runaways.report(
                actor,
                RequestKey.fresh(),
                new Report(
                        who,
                        clock.instant().minus(Duration.ofMinutes(20)),
                        Origin.CR_UNIT,
                        Set.of(Circumstance.AFTER_CONFLICT),
                        Set.of(),
                        Set.of(),
                        words,
                        declare,
                        ""));
    }

    /** Another absence of somebody known. */
    void reported(Actor actor, YouthId youth) {
        var seen = clock.instant().minus(Duration.ofMinutes(20));
        runaways.report(
                actor,
                RequestKey.fresh(),
                new Report(
                        new Report.Who.Known(youth),
                        seen,
                        Origin.CR_UNIT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        false,
                        ""));
    }

    YouthId youth(Actor actor, EpisodeId episode) {
        return episodes.summary(actor, episode).youth();
    }

    /** A file whose one episode ended then. */
    YouthId ended(Actor actor, Instant at) {
        var episode = reported(actor, "Manteau bleu.", false);
        var youth = youth(actor, episode);
        end(episode.value(), "CLOSED", at);
        return youth;
    }

    void end(UUID episode, String state, Instant at) {
        outside.sql("update runaways.episode set state = ?, open = false, ended_at = ? where id = ?")
                .params(state, utc(at), episode)
                .update();
        outside.sql("update runaways.clock set stopped_at = now() where episode = ?")
                .param(episode)
                .update();
    }

    /** One more, of the same youth; open where no moment is given. */
    void another(YouthId youth, Optional<Instant> ended) {
        outside.sql("""
                insert into runaways.episode (id, youth, organisation, home_region, lead_region, state, concern, last_seen, open,
                                              parts, version, ended_at)
                select gen_random_uuid(), youth, organisation, home_region, lead_region, :state, concern, last_seen, :open, parts, 0,
                       :ended
                  from runaways.episode where youth = :youth limit 1
                """)
                .param("state", ended.isPresent() ? "CLOSED" : "NOTICED")
                .param("open", ended.isEmpty())
                .param("ended", ended.map(Files::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("youth", youth.value())
                .update();
    }

    void alert(YouthId youth, String state) {
        outside.sql("""
                insert into alerts.alert (id, number, episode, youth, holder, home_region, sender, contact, state, content,
                                          drafted_at)
                select gen_random_uuid(), gen_random_uuid()::text, id, youth, organisation, home_region, organisation,
                       gen_random_uuid(), ?, '{"words": ""}', now()
                  from runaways.episode where youth = ? limit 1
                """).param(state).param(youth.value()).update();
    }

    void match(YouthId youth, String state, boolean asked) {
        outside.sql("""
                insert into matching.match
                  (id, episode, asked_youth, episode_holder, asker, asker_contact, asker_region, pointer, youth, holder,
                   holder_contact, holder_region, visibility, tier, evidence, state, notified_at, due_at, version)
                values (gen_random_uuid(), gen_random_uuid(), case when ? then ? else gen_random_uuid() end, 'X', 'X',
                        gen_random_uuid(), '99', gen_random_uuid(), case when ? then gen_random_uuid() else ? end, 'Y',
                        gen_random_uuid(), '98', 'BLIND', '', '', ?, now(), now() + interval '9 years', 0)
                """)
                .params(asked, youth.value(), asked, youth.value(), state)
                .update();
    }

    /** A fiche to be talked about again so many days from now, or refused where that is 0; whether it counts. */
    boolean sheet(YouthId youth, int days) {
        outside.sql("""
                insert into runaways.preventive_sheet
                  (id, youth, holder, version, position, at, language, answer, given_by, present, review_on)
                values (gen_random_uuid(), ?, 'X', 1, gen_random_uuid(), now(), 'FR', ?, 'YOUTH', '', ?)
                """)
                .params(
                        youth.value(),
                        days == 0 ? "REFUSED" : "AGREED",
                        LocalDate.ofInstant(clock.instant(), Times.QUEBEC).plusDays(days))
                .update();
        return days > 0;
    }

    void statement(YouthId youth, String state) {
        outside.sql("""
                insert into registers.statement_request
                  (id, holder, youth, episode, asker, identity, received_on, due_on, latest_on, state, recorded_by,
                   recorded_position, recorded_at)
                values (gen_random_uuid(), 'X', ?, gen_random_uuid(), 'OTHER', 'KNOWN', '2000-01-01', '2000-01-21',
                        '2000-01-31', ?, gen_random_uuid(), gen_random_uuid(), now())
                """).params(youth.value(), state).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
