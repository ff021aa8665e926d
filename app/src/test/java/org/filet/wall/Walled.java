package org.filet.wall;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.runaways.Circumstance;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables are behind the wall, and rows of an organisation in each. */
@TestComponent
class Walled {

    private final Runaways runaways;
    private final Clock clock;

    Walled(Runaways runaways, Clock clock) {
        this.runaways = runaways;
        this.clock = clock;
    }

    static List<String> tables(JdbcClient outside) {
        return outside.sql("""
                select c.oid::regclass::text from pg_class c
                 where c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity order by 1
                """).query((row, number) -> row.getString(1)).list();
    }

    /** An episode with its file, history, clocks and confidences. */
    EpisodeId episode(Actor actor) {
        var who = new Report.Who.New(Identity.named("Léa", "Tremblay", LocalDate.of(2009, 9, 3), Gender.GIRL));
        var report = new Report(
                who,
                clock.instant().minus(Duration.ofMinutes(20)),
                Origin.CR_UNIT,
                Set.of(Circumstance.AFTER_CONFLICT),
                Set.of(),
                Set.of(),
                "Manteau bleu.",
                true,
                "");
        var episode = runaways.report(actor, RequestKey.fresh(), report);
        runaways.keepConfidences(actor, RequestKey.fresh(), episode, "Elle a peur de rentrer.");
        return episode;
    }

    /** Somebody asked what was told of a youth, somebody judged, and a row is let out. */
    static void statement(JdbcClient outside, String holder) {
        outside.sql("""
                with told as (
                  insert into registers.disclosure
                    (at, day, record, holder, recipient, person, position, read, categories, purpose, basis,
                     basis_reference, beyond_quebec)
                  values (now(), '2000-01-01', gen_random_uuid(), :holder, 'X', gen_random_uuid(), gen_random_uuid(),
                          false, '{}', '', '', '', false)
                  returning id),
                asked as (
                  insert into registers.statement_request
                    (id, holder, youth, episode, asker, identity, received_on, due_on, latest_on, state, recorded_by,
                     recorded_position, recorded_at)
                  values (gen_random_uuid(), :holder, gen_random_uuid(), gen_random_uuid(), 'OTHER', 'KNOWN',
                          '2000-01-01', '2000-01-21', '2000-01-31', 'JUDGED', gen_random_uuid(), gen_random_uuid(), now())
                  returning id),
                judged as (
                  insert into registers.statement_judgement
                    (id, request, holder, outcome, grounds, reasons, by, position, at)
                  select gen_random_uuid(), id, :holder, 'WHOLE', '{}', '', gen_random_uuid(), gen_random_uuid(), now()
                    from asked
                  returning id)
                insert into registers.statement_row (judgement, disclosure, holder)
                select judged.id, told.id, :holder from judged, told
                """).param("holder", holder).update();
    }

    /** A row that an older version would have left: readable, of nobody's. */
    static void unsealed(JdbcClient outside, UUID id) {
        outside.sql("""
                insert into youths.unsealed (id, given_names, surnames, other_names, gender, description, phone)
                values (?, 'Léa', 'Tremblay', '', 'GIRL', '', '')
                """).param(id).update();
    }

    static void noUnsealed(JdbcClient outside) {
        outside.sql("delete from youths.unsealed").update();
    }
}
