package org.filet.wall;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
public class Walled {

    private static final List<String> ROWS = List.of(
            """
            insert into registers.disclosure
              (at, day, record, holder, recipient, person, position, read, categories, purpose, basis, basis_reference,
               beyond_quebec)
            values (now(), '2000-01-01', :id, :organisation, 'X', gen_random_uuid(), gen_random_uuid(), true, '{}', '', '',
                    '', false)
            """,
            """
            with a as (
              insert into alerts.alert
                (id, number, episode, youth, holder, home_region, sender, contact, state, content, drafted_at)
              values (:id, :id, :episode, gen_random_uuid(), :organisation, '99', :organisation, :person, 'SENT', '{}',
                      now())
              returning *), c as (
              insert into alerts.copy
                (id, alert, number, organisation, region, why, state, sent_at, due_at, episode, holder, sender, home_region)
              select a.id, a.id, 1, 'X', '98', '', 'SENT', now(), now() + interval '9 years', a.episode, a.holder, a.sender,
                     a.home_region
                from a returning *), w as (
              insert into alerts.wave (alert, number, regions, due_at, approved_by, episode, holder, sender, home_region)
              select id, 2, '{}', now() + interval '9 years', '{}', episode, holder, sender, home_region from a)
            insert into alerts.tip
              (id, alert, copy, kind, region, municipality, seen_at, words, at, position, organisation, holder, sender,
               home_region)
            select id, alert, id, '', '', '', now(), '', now(), :person, 'X', holder, sender, home_region from c
            """,
            """
            insert into youths.photo (youth, id, organisation, position, at, sealed)
            values (:id, :id, :organisation, :person, now(), '')
            """,
            """
            insert into alerts.journal (episode, holder, at, key, args, position, organisation, basis, basis_reference)
            values (:episode, :organisation, now(), :id, '{}', :person, 'X', '', '')
            """,
            """
            insert into agreements.access_grant
              (subject, organisation, relation, reference, given_by, given_at, until)
            values (:id, :organisation, 'HOST', :episode, :person, now(), now())
            """,
            """
            insert into agreements.consent
              (id, youth, holder, recipient, purpose, categories, given, given_by, how, language, text_version, by, position,
               at, until)
            values (:id, gen_random_uuid(), :organisation, 'X', '', '{}', true, '', :episode, '', '', :person, :person,
                    now(), now())
            """,
            """
            insert into agreements.conflict (id, youth, holder, person, declared_by, at)
            values (:id, :episode, :organisation, gen_random_uuid(), :person, now())
            """,
            """
            insert into agreements.emergency
              (id, number, subject, holder, recipient, basis, categories, motive, urgency, attested, by, position,
               organisation, at, until, review_due)
            values (:id, :id, :episode, :organisation, 'X', 'LPJ-72.8', '{}', '', '', '{}', :person, :person, 'X',
                    now(), now(), now())
            """,
            """
            with f as (
              insert into runaways.sealed_fact (id, episode, holder, kind, sealed, by, position, at)
              values (:id, :episode, :organisation, 'REPORTER', '', :person, :person, now()) returning *), r as (
              insert into runaways.sealed_reader (fact, holder, person) select id, holder, by from f)
            insert into runaways.sealed_opening (id, fact, holder, asked_by, reason, asked_at)
            select id, id, holder, by, '', at from f
            """,
            """
            with i as (
              insert into registers.incident
                (id, number, organisation, state, information, circumstances, known_on, declared_by, declared_at)
              values (:id, :id, :organisation, 'DETECTED', :episode, '', now(), :person, now()) returning *)
            insert into registers.incident_step (incident, organisation, step, at, person, position, words)
            select id, organisation, 'DECLARE', now(), declared_by, declared_by, '' from i
            """,
            """
            insert into registers.sequenced (position, reference) values (-floor(1e15 * random())::bigint, :id)
            """,
            """
            with h as (
              insert into retention.hold (id, organisation, youth, reason, reference, by, position, at)
              values (:id, :organisation, :id, 'INQUIRY', '', :person, :person, now()) returning *)
            insert into retention.destruction
              (id, organisation, youth, code, state, ended_at, months, source, asked_by, asked_position, asked_role, asked_at)
            select id, organisation, youth, '', 'ASKED', now(), 12, :episode, by, position, 'DIRECTOR', now() from h
            """,
            """
            insert into oversight.reading (person, day, youth, searched)
            values (:person, '2000-01-01', :id, false)
            """,
            """
            insert into oversight.flag (id, kind, person, position, organisation, youth, day, at, due)
            values (:id, 'SAMPLE', :person, :person, :organisation, :episode, '2000-01-01', now(), now())
            """,
            """
            insert into oversight.decoy (youth, organisation, set_by, at, ended_at)
            values (:id, :organisation, :person, now(), now())
            """,
            """
            insert into imports.reference (organisation, reference, episode, imported_at)
            values (:organisation, :id, :episode, now())
            """,
            """
            insert into imports.upload
              (id, organisation, person, at, state, done, total, beat, imported, known, skipped)
            values (:id, :organisation, :person, now(), :episode, 0, 0, now(), 0, 0, 0)
            """,
            """
            insert into matching.pointer
              (id, organisation, region, youth, episode, purpose, visibility, ground, contact, registered_by, registered_at,
               expires_at, epoch)
            values (:id, :organisation, '99', :id, :episode, '', 'BLIND', '', :person, :person, now(), now(), 0)
            """,
            """
            with m as (
              insert into matching.match
                (id, episode, asked_youth, episode_holder, asker, asker_contact, asker_region, pointer, youth, holder,
                 holder_contact, holder_region, visibility, tier, evidence, state, notified_at, due_at, version)
              values (:id, :episode, :id, 'X', 'X', :person, '99', :id, :id, :organisation, :person, '98', 'BLIND', '', '',
                      'EXPIRED', now(), now(), 0)
              returning *)
            insert into matching.journal (match, at, key, args, position, organisation, basis, basis_reference)
            select id, now(), '', '', holder_contact, holder, '', '' from m
            """,
            """
            insert into matching.question
              (id, episode, youth, organisation, holder, position, person, role, sector, region, at, contacts, basis,
               basis_reference, partial, imported, state)
            values (:id, :episode, :id, 'X', :organisation, :person, :person, 'YOUTH_WORKER', 'POLICE', '99', now(), 0, '', '',
                    false, false, 'SETTLED')
            """,
            """
            insert into runaways.judgement
              (id, episode, holder, organisation, position, side, at, concern, sealed)
            values (:id, :episode, :organisation, :organisation, :person, 'CARE', now(), 'LOW', '')
            """,
            """
            insert into runaways.lead_proposal
              (id, number, episode, holder, from_region, to_region, reason, position, organisation, asked, basis,
               basis_reference, at, due_at)
            values (:id, :id, :episode, :organisation, '99', '98', '', :person, :organisation, 'X', '', '', now(),
                    now() + interval '9 years')
            """,
            """
            insert into runaways.companion
              (episode, other, holder, position, organisation, basis, basis_reference, at)
            values (:episode, :id, :organisation, :person, :organisation, '', '', now())
            """,
            """
            insert into runaways.plan
              (id, youth, holder, version, episode, position, at, with_youth, with_parents, sealed)
            values (:id, :id, :organisation, 1, :episode, :person, now(), false, false, '')
            """,
            """
            with s as (
              insert into runaways.preventive_sheet
                (id, youth, holder, version, position, at, language, answer, given_by, present, review_on)
              values (:id, :id, :organisation, 1, :person, now(), 'FR', 'AGREED', 'YOUTH', '', '2000-01-01') returning *)
            insert into runaways.preventive_item (id, sheet, youth, holder, topic, told, said, noted)
            select id, id, youth, holder, 'REACH', '{UNIT}', '', '' from s
            """,
            """
            insert into runaways.preventive_draft (id, youth, holder, person, at, sealed)
            values (:id, :id, :organisation, :person, now(), '')
            """,
            """
            insert into runaways.preventive_deed
              (id, episode, holder, what, version, position, organisation, basis, basis_reference, at)
            values (:id, :episode, :organisation, 'OPENED', 1, :person, :organisation, '', '', now())
            """,
            """
            with p as (
              insert into runaways.place
                (id, youth, holder, kind, standing, source, region, municipality, address, words, position, at)
              values (:id, :id, :organisation, 'PARK', 'TO_CHECK', 'STAFF', '07', '', '', '', :person, now()) returning *)
            insert into runaways.place_check (id, place, episode, holder, kind, result, position, at, basis)
            select id, id, :episode::uuid, holder, kind, 'NOT_THERE', position, at, 'OWN' from p
            """,
            """
            with a as (
              insert into runaways.amber_answer (id, episode, youth, holder, criterion, answer, fact, position, at)
              values (:id, :episode::uuid, :id, :organisation, 'DANGER', 'UNKNOWN', '', :person, now()) returning *)
            insert into runaways.amber_decision
              (id, episode, youth, holder, force, decision, decided_at, reference, position, at, basis)
            select id, episode, youth, holder, 'SQ', 'REFERRED', at, '', position, at, 'OWN' from a
            """,
            """
            with a as (
              insert into notices.address (person, way, address) values (:person, 'EMAIL', :organisation)
              on conflict do nothing)
            insert into notices.device (id, person, label, endpoint, p256dh, auth, added_at)
            values (:id::uuid, :person, :organisation, :id, '', '', now())
            """,
            """
            insert into matching.apart (one, other, since)
            values (least(:id::uuid, :person::uuid), greatest(:id::uuid, :person::uuid), now())
            """);

    private final Runaways runaways;
    private final Wall wall;
    private final Clock clock;

    Walled(Runaways runaways, Wall wall, Clock clock) {
        this.wall = wall;
        this.runaways = runaways;
        this.clock = clock;
    }

    /** As a verb of the actor's: joins a transaction. */
    public <T> T acting(Actor actor, Supplier<T> work) {
        return wall.acting(actor, work::get);
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

    /** A row of the actor's in every walled table: an episode with its own, and what other modules would add. */
    void rows(JdbcClient outside, Actor actor) {
        var episode = episode(actor);
        for (String sql : ROWS) {
            outside.sql(sql)
                    .param("episode", episode.value())
                    .param("organisation", actor.organisation().code())
                    .param("person", actor.person().value())
                    .param("id", UUID.randomUUID())
                    .update();
        }
    }

    /** By what a row of the actor's is told from another's in this table. */
    static String mark(String table, Actor actor) {
        return Set.of("oversight.reading", "matching.apart", "notices.address", "notices.device")
                        .contains(table)
                ? actor.person().toString()
                : actor.organisation().code();
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
