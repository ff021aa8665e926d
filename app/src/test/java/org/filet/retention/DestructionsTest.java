package org.filet.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.alerts.AlertRinger;
import org.filet.alerts.Alerts;
import org.filet.alerts.Audience;
import org.filet.alerts.Content;
import org.filet.alerts.Instruction;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.retention.Destruction.State;
import org.filet.retention.Destruction.Why;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Finder;
import org.filet.runaways.InterviewOutcome;
import org.filet.runaways.Listener;
import org.filet.runaways.Outcome;
import org.filet.runaways.ReturnMode;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItems;
import org.filet.web.RequestKey;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people, a week, an end, a certificate; and nothing that anyone typed is left. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Files.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class DestructionsTest {

    private static final String MARK = "Zzyzx";
    private static final Duration LONG_AGO = Duration.ofDays(400);

    private final MockMvcTester browser;
    private final List<ActionItems> items;
    private final Destructions destructions;
    private final Destroyer destroyer;
    private final Holds holds;
    private final Rules rules;
    private final Youths youths;
    private final Runaways runaways;
    private final Episodes episodes;
    private final Alerts alerts;
    private final AlertRinger ringer;
    private final Files files;
    private final MovableClock clock;
    private final JdbcClient outside;
    private final TransactionTemplate transaction;
    private final Stage stage;
    private final Actor worker;
    private final Actor officer;
    private final Actor director;

    DestructionsTest(
            MockMvcTester browser,
            List<ActionItems> items,
            Destructions destructions,
            Destroyer destroyer,
            Holds holds,
            Rules rules,
            Youths youths,
            Runaways runaways,
            Episodes episodes,
            Alerts alerts,
            AlertRinger ringer,
            Files files,
            MovableClock clock,
            @Outside JdbcClient outside,
            TransactionTemplate transaction,
            Stage stage) {
        this.browser = browser;
        this.items = items;
        this.destructions = destructions;
        this.destroyer = destroyer;
        this.holds = holds;
        this.rules = rules;
        this.youths = youths;
        this.runaways = runaways;
        this.episodes = episodes;
        this.alerts = alerts;
        this.ringer = ringer;
        this.files = files;
        this.clock = clock;
        this.outside = outside;
        this.transaction = transaction;
        this.stage = stage;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.officer = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
        this.director = stage.actor(Role.DIRECTOR, "CR-07");
    }

    @AfterEach
    void nothing_waits() {
        outside.sql(
                        "update retention.destruction set state = 'STOPPED', stopped_why = 'PERSON' where state in ('ASKED', 'AGREED')")
                .update();
    }

    @Test
    void two_people_agree_a_week_passes_and_a_certificate_stays() {
        var youth = old();
        agree(director, youth);
        agree(director, youth);
        assertThat(way(youth).state()).as("the same person twice").isEqualTo(State.ASKED);
        destroyer.run();
        agree(officer, youth);
        agree(officer, youth);
        clock.advance(Destructions.WAIT.minusSeconds(1));
        destroyer.run();
        assertThat(way(youth).state()).as("not before its time").isEqualTo(State.AGREED);
        clock.advance(Duration.ofSeconds(1));
        assertThat(destroyer.run()).isEqualTo(1);
        assertThat(destroyer.run()).isZero();

        var certificate = destructions.certificates(officer).getFirst();
        assertThat(certificate.youth()).isEqualTo(youth);
        assertThat(certificate.number()).matches("D-\\d\\d-\\d{6}");
        assertThat(certificate.asked().person()).isEqualTo(director.person());
        assertThat(certificate.agreed()).isNotNull();
        assertThat(destructions.due(officer)).extracting(DueFile::youth).doesNotContain(youth);
        refused("NOT_DUE", () -> agree(officer, youth));
        refused("NOT_IN_THIS_STATE", () -> destructions.stop(officer, certificate.id()));
        refused("NOT_IN_THIS_STATE", () -> hold(youth));
        assertThatThrownBy(() -> outside.sql("update retention.destruction set code = '' where state = 'DONE'")
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> outside.sql("delete from retention.destruction where state = 'DONE'")
                        .update())
                .hasMessageContaining("append-only");
    }

    /** Whoever the two are: never with fewer than two persons, never without the privacy officer. */
    @Test
    void nothing_ends_without_two_persons_of_whom_one_is_the_privacy_officer() {
        var otherDirector = as(director, new PersonId(UUID.randomUUID()));
        var otherOfficer = as(officer, new PersonId(UUID.randomUUID()));
        var bothPosts = as(officer, director.person());
        for (var first : List.of(director, otherDirector, officer, otherOfficer, bothPosts)) {
            for (var second : List.of(director, otherDirector, officer, otherOfficer, bothPosts)) {
                var youth = old();
                agree(first, youth);
                boolean samePerson = first.person().equals(second.person());
                boolean anOfficer = first.role() == Role.PRIVACY_OFFICER || second.role() == Role.PRIVACY_OFFICER;
                if (samePerson || anOfficer) {
                    agree(second, youth);
                } else {
                    refused("OFFICER_NEEDED", () -> agree(second, youth));
                }
                assertThat(way(youth).state())
                        .as(first.role() + " then " + second.role())
                        .isEqualTo(!samePerson && anOfficer ? State.AGREED : State.ASKED);
            }
        }
        assertThatThrownBy(() -> outside.sql("""
                        update retention.destruction set state = 'AGREED', agreed_by = asked_by where state = 'ASKED'
                        """).update()).hasMessageContaining("check");
    }

    /** Every role of the organisation and those of another: each deed, on a file of this one. */
    @Test
    void every_deed_belongs_to_the_officer_and_the_direction_of_the_organisation_alone() {
        for (String organisation : List.of("CR-07", "CR-13", "POL-07")) {
            for (var actor : stage.everyone(organisation)) {
                var youth = old();
                agree(director, youth);
                var id = way(youth).id();
                boolean own = organisation.equals("CR-07");
                boolean reader = actor.role() == Role.PRIVACY_OFFICER || actor.role() == Role.DIRECTOR;
                var outcome = !reader ? "NOT_YOURS" : own ? "" : "UNKNOWN";
                var what = organisation + " " + actor.role();
                expected(what + " agrees", outcome, () -> agree(actor, youth));
                var held = actor.role() != Role.PRIVACY_OFFICER ? "NOT_YOURS" : own ? "" : "CODE_UNKNOWN";
                var code = code(youth);
                expected(what + " stops", outcome, () -> destructions.stop(actor, id));
                expected(what + " holds", held, () -> holds.hold(actor, code, Hold.Reason.COMPLAINT, "P-1"));
                expected(what + " reads", reader ? "" : "NOT_YOURS", () -> destructions.certificates(actor));
                expected(what + " looks", reader ? "" : "NOT_YOURS", () -> destructions.due(actor));
                if (held.isEmpty()) {
                    var hold = holds.of(officer).getFirst().hold().id();
                    refused("NOT_YOURS", () -> holds.lift(director, hold));
                    refused("UNKNOWN", () -> holds.lift(stage.actor(Role.PRIVACY_OFFICER, "CR-13"), hold));
                    holds.lift(actor, hold);
                }
            }
        }
    }

    @Test
    void a_hold_an_episode_and_a_longer_rule_each_stop_what_was_agreed_to() {
        var held = agreed();
        hold(held);
        assertThat(way(held).why()).isEqualTo(Why.HOLD);
        refused("NOT_DUE", () -> agree(officer, held));

        var back = agreed();
        var longer = agreed();
        files.another(back, Optional.empty());
        rules.set(director, RequestKey.fresh(), Category.FILE, 60, "Décision 2026-4");
        clock.advance(Destructions.WAIT);
        try {
            assertThat(destroyer.run()).isEqualTo(2);
            assertThat(way(back).why()).isEqualTo(Why.UNDER_WAY);
            assertThat(way(longer).why()).isEqualTo(Why.RULE);
        } finally {
            clock.advance(Duration.ofSeconds(1));
            rules.set(director, RequestKey.fresh(), Category.FILE, 12, "Décision 2026-5");
        }
        refused("OUT_OF_BOUNDS", () -> rules.set(director, RequestKey.fresh(), Category.FILE, 2, "Trop court"));
        refused("SOURCE_MISSING", () -> rules.set(director, RequestKey.fresh(), Category.FILE, 24, " "));
        assertThat(rules.history(officer)).extracting(Rule::months).contains(60, 12);
    }

    /** Whoever reports an absence and whoever destroys: one waits for the other and sees it. */
    @Test
    void an_absence_that_is_being_reported_keeps_its_file() throws Exception {
        var youth = agreed();
        clock.advance(Destructions.WAIT);
        var reported = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var report = threads.submit(() -> transaction.execute(status -> {
                files.reported(worker, youth);
                reported.countDown();
                pause();
                return true;
            }));
            reported.await();
            var end = threads.submit(destroyer::run);
            report.get();
            end.get();
        }
        destroyer.run();
        assertThat(way(youth).state()).isEqualTo(State.STOPPED);
        assertThat(way(youth).why()).isEqualTo(Why.UNDER_WAY);
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where nothing can be read, the turn is given back: clocks ring on the same threads. */
    @Test
    void a_run_that_reads_nothing_ends() {
        agreed();
        clock.advance(Destructions.WAIT);
        outside.sql("alter table retention.destruction rename to away").update();
        try {
            assertThat(destroyer.run()).isZero();
        } finally {
            outside.sql("alter table retention.away rename to destruction").update();
        }
        assertThat(destroyer.run()).isEqualTo(1);
    }

    @Test
    void nodes_at_once_end_each_file_once() throws Exception {
        var all = List.of(agreed(), agreed(), agreed(), agreed(), agreed(), agreed());
        clock.advance(Destructions.WAIT);
        try (var nodes = Executors.newFixedThreadPool(3)) {
            Callable<Integer> run = destroyer::run;
            int sum = 0;
            for (var done : nodes.invokeAll(List.of(run, run, run))) {
                sum += done.get();
            }
            assertThat(sum).isEqualTo(all.size());
        }
        assertThat(destructions.certificates(officer).stream()
                        .map(Destruction::youth)
                        .filter(all::contains))
                .hasSize(all.size())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_that_anyone_typed_is_left_anywhere_and_the_file_opens_no_more() {
        var episode = story();
        var youth = files.youth(worker, episode);
        var kept = files.reported(stage.actor(Role.YOUTH_WORKER, "CR-13"), "Autre " + MARK + "-ailleurs", false);
        assertThat(standing()).as("before").isNotEmpty();
        clock.advance(LONG_AGO);
        ringer.ring();
        clock.advance(Duration.ofDays(2));
        ringer.ring();
        agree(officer, youth);
        agree(director, youth);
        clock.advance(Destructions.WAIT);
        destroyer.run();
        assertThat(way(youth).state()).isEqualTo(State.DONE);
        assertThat(standing()).as("of this file").isEmpty();
        assertThat(outside.sql("select parts::text from runaways.episode where id = ?")
                        .param(kept.value())
                        .query(String.class)
                        .single())
                .as("of another")
                .contains(MARK + "-ailleurs");
        refused("DESTROYED", () -> episodes.view(worker, episode));
        assertThat(outside.sql(
                                "select count(*) from runaways.journal where episode = ? and args::text like '%#runaways.%'")
                        .param(episode.value())
                        .query(Long.class)
                        .single())
                .as("words of lists stay")
                .isPositive();
    }

    @Test
    void the_page_leads_from_what_is_due_to_the_certificate_by_codes_alone() {
        var youth = old();
        var code = code(youth);
        assertThat(body(officer, "/retention"))
                .contains(code, "Rien ne s’y oppose")
                .doesNotContain("Tremblay", "Léa");
        post(officer, "/agree", Map.of(), 422, "Cochez au moins un dossier.");
        post(officer, "/agree", Map.of("file", youth.toString()), 302, "");
        post(officer, "/agree", Map.of("file", "nobody"), 404, "");
        post(worker, "/agree", Map.of("file", youth.toString()), 403, "");
        assertThat(items.stream().flatMap(some -> some.of(director).stream()))
                .anyMatch(item -> item.href().equals("/retention"));
        assertThat(items.stream().flatMap(some -> some.of(officer).stream()))
                .noneMatch(item -> item.href().equals("/retention"));
        assertThat(body(officer, "/retention")).contains("Une autre personne doit donner son accord.");
        assertThat(body(director, "/retention")).contains("Donner le deuxième accord pour " + code);
        post(director, "/agree", Map.of("file", youth.toString()), 302, "");
        post(officer, "/hold", Map.of("code", "J-XXXXXX", "reason", "INQUIRY", "reference", "E-1"), 422, "n’a ce code");
        post(director, "/hold", Map.of("code", code, "reason", "INQUIRY", "reference", "E-1"), 403, "");
        post(officer, "/rule", Map.of("category", "FILE", "months", "2", "source", "x"), 422, "hors des bornes");
        clock.advance(Destructions.WAIT);
        destroyer.run();
        assertThat(body(director, "/retention/certificates")).contains(code, "D-2", "data-print");
        assertThat(body(director, "/retention/certificates.csv"))
                .startsWith("\uFEFFCertificat,")
                .contains(code);
        assertThat(browser.get().uri("/retention/certificates").with(stage.as(worker)))
                .hasStatus(403);
    }

    private String body(Actor actor, String path) {
        var answer = browser.get().uri(path).with(stage.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void post(Actor actor, String deed, Map<String, String> fields, int status, String says) {
        var request = browser.post()
                .uri("/retention" + deed)
                .param("key", UUID.randomUUID().toString());
        fields.forEach(request::param);
        assertThat(request.with(stage.as(actor)).exchange())
                .as(deed)
                .hasStatus(status)
                .bodyText()
                .contains(says);
    }

    private EpisodeId story() {
        var episode = files.reported(worker, "Parti avec " + MARK, true);
        act(episode, new Deed.IssuePoliceSheet("GAT-" + MARK));
        act(episode, new Deed.TellParents(true));
        act(episode, new Deed.Note("@" + MARK + " appelle"));
        var content = new Content(
                Set.of(Instruction.CALL_IF_SEEN),
                "Manteau " + MARK,
                Stage.OUTAOUAIS,
                new Audience(Set.of(Stage.MONTREAL), Set.of(Sector.values())));
        alerts.compose(stage.actor(Role.UNIT_HEAD, "CR-07"), RequestKey.fresh(), episode, content);
        act(episode, new Deed.Locate(Stage.MONTREAL, "Près de " + MARK, Finder.STREET_WORKER));
        act(episode, new Deed.ConfirmReturn(ReturnMode.STAFF, Stage.OUTAOUAIS, true, true, true));
        act(episode, new Deed.OfferInterview(Listener.KEY_WORKER, Stage.OUTAOUAIS));
        act(episode, new Deed.RecordInterview(InterviewOutcome.HELD, List.of("Application " + MARK)));
        act(episode, new Deed.RevisePlan(true, false));
        act(episode, new Deed.Close(Outcome.SAFE_SAME_PLACE, "De retour, dit " + MARK));
        outside.sql("""
                insert into agreements.consent
                  (id, youth, holder, recipient, purpose, categories, given, given_by, how, language, text_version, by,
                   position, at, until)
                values (gen_random_uuid(), ?, 'CR-07', 'COM-06', 'SEARCH', '{}', true, 'YOUTH', ?, 'FR', '1',
                        gen_random_uuid(), gen_random_uuid(), now(), now())
                """)
                .params(files.youth(worker, episode).value(), "Devant " + MARK)
                .update();
        outside.sql(
                        "insert into imports.reference (organisation, reference, episode, imported_at) values ('CR-07', ?, ?, now())")
                .params("DOS-" + MARK, episode.value())
                .update();
        return episode;
    }

    /** Where the mark stands, in any column of any table; that of the other file aside. */
    private List<String> standing() {
        return outside.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public')
                """).query((row, number) -> row.getString(1)).list().stream()
                .filter(table -> outside.sql(
                                "select exists (select 1 from " + table + " t where replace(t::text, ?, '') like ?)")
                        .params(MARK + "-ailleurs", "%" + MARK + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private void act(EpisodeId episode, Deed deed) {
        runaways.act(worker, RequestKey.fresh(), episode, deed);
    }

    private YouthId old() {
        return files.ended(worker, clock.instant().minus(LONG_AGO));
    }

    private YouthId agreed() {
        var youth = old();
        agree(director, youth);
        agree(officer, youth);
        return youth;
    }

    private void agree(Actor actor, YouthId youth) {
        destructions.agree(actor, Set.of(youth.value()));
    }

    private void hold(YouthId youth) {
        holds.hold(officer, code(youth), Hold.Reason.PROCEEDINGS, "C-1");
    }

    private String code(YouthId youth) {
        return youths.codes(officer, List.of(youth.value())).getOrDefault(youth.value(), "");
    }

    private Destruction way(YouthId youth) {
        return List.of(destructions.waiting(officer), destructions.certificates(officer), destructions.stopped(officer))
                .stream()
                .flatMap(List::stream)
                .filter(one -> one.youth().equals(youth))
                .findFirst()
                .orElseThrow();
    }

    private static Actor as(Actor post, PersonId person) {
        return new Actor(person, post.position(), post.role(), post.organisation(), post.sector(), post.region());
    }

    private static void expected(String what, String refusal, ThrowingCallable deed) {
        if (refusal.isEmpty()) {
            assertThatCode(deed).as(what).doesNotThrowAnyException();
        } else {
            refused(refusal, deed);
        }
    }

    private static void refused(String name, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(no -> assertThat(no.refusal().name()).isEqualTo(name));
    }
}
