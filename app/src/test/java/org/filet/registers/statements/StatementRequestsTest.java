package org.filet.registers.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Consents;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.registers.Disclosure;
import org.filet.registers.statements.StatementRequests.Conclusion;
import org.filet.registers.statements.StatementRequests.Received;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody but the youth is handed a statement before two people judged the danger; what stays back shows nowhere. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class StatementRequestsTest {

    private static final String MARKER = "Vbnqxzwkj";
    private static final String REASONS = "Le parent cherche l’adresse, dit " + MARKER + ".";
    private static final LocalDate SIXTEEN = LocalDate.of(2009, 9, 3);
    private static final LocalDate TWELVE = LocalDate.of(2013, 9, 3);
    private static final Set<Role> READING = Set.of(
            Role.YOUTH_WORKER,
            Role.UNIT_HEAD,
            Role.RUNAWAY_LIAISON,
            Role.COMMUNITY_WORKER,
            Role.PRIVACY_OFFICER,
            Role.DIRECTOR);
    private static final Set<Role> JUDGING = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);

    private final MockMvcTester browser;
    private final StatementRequests requests;
    private final Runaways runaways;
    private final Episodes episodes;
    private final Consents consents;
    private final List<ActionItems> items;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient outside;
    private final JdbcClient app;
    private final Actor worker;
    private final Actor officer;
    private final Actor director;

    StatementRequestsTest(
            MockMvcTester browser,
            StatementRequests requests,
            Runaways runaways,
            Episodes episodes,
            Consents consents,
            List<ActionItems> items,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient outside,
            JdbcClient app) {
        this.browser = browser;
        this.requests = requests;
        this.runaways = runaways;
        this.episodes = episodes;
        this.consents = consents;
        this.items = items;
        this.stage = stage;
        this.clock = clock;
        this.outside = outside;
        this.app = app;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.officer = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
        this.director = stage.actor(Role.DIRECTOR, "CR-07");
    }

    @BeforeEach
    void a_new_day() {
        clock.advance(Duration.ofDays(1));
    }

    /** Every step in every state, by every role of the holder and by those who judge elsewhere. */
    @Test
    void each_step_is_taken_by_those_who_may_in_the_states_that_allow_it_and_by_nobody_else() {
        var episode = missing(SIXTEEN);
        told(episode, "COM-06", "POL-07");
        for (var state : RequestState.values()) {
            for (var step : steps().entrySet()) {
                var id = inState(state, episode);
                for (var actor : everyone()) {
                    var refusal = expected(actor, step.getKey(), state);
                    if (refusal != null) {
                        refused(
                                refusal,
                                state + " " + step.getKey() + " " + actor,
                                () -> step.getValue().by(actor, id));
                        assertThat(state(id)).isEqualTo(state);
                    }
                }
                for (var actor : everyone()) {
                    if (expected(actor, step.getKey(), state) == null) {
                        step.getValue().by(actor, inState(state, episode));
                    }
                }
            }
        }
    }

    private @Nullable String expected(Actor actor, RequestStep step, RequestState state) {
        boolean judges = step == RequestStep.JUDGE || step == RequestStep.CONFIRM || step == RequestStep.SEND_BACK;
        if (!(judges ? JUDGING : READING).contains(actor.role())) {
            return "NOT_YOURS";
        }
        if (!actor.organisation().equals(officer.organisation())) {
            return "UNKNOWN";
        }
        if (!step.possible(state)) {
            return "NOT_IN_THIS_STATE";
        }
        boolean own = actor.equals(officer) && (step == RequestStep.CONFIRM || step == RequestStep.SEND_BACK);
        return own ? "OWN_JUDGEMENT" : null;
    }

    private interface Take {
        void by(Actor actor, UUID id);
    }

    private Map<RequestStep, Take> steps() {
        var steps = new EnumMap<RequestStep, Take>(RequestStep.class);
        steps.put(RequestStep.JUDGE, (actor, id) -> judge(actor, id, Outcome.WHOLE, Set.of()));
        steps.put(RequestStep.CONFIRM, (actor, id) -> requests.answer(actor, id, true));
        steps.put(RequestStep.SEND_BACK, (actor, id) -> requests.answer(actor, id, false));
        steps.put(RequestStep.LIST, requests::list);
        steps.put(RequestStep.LETTER, requests::letter);
        steps.put(RequestStep.ANSWER, requests::answered);
        return steps;
    }

    private UUID inState(RequestState state, EpisodeId episode) {
        var id = asked(episode, Asker.OTHER);
        switch (state) {
            case RECEIVED -> {}
            case JUDGED -> judge(officer, id, Outcome.WHOLE, Set.of());
            case GRANTED -> granted(id, Outcome.WHOLE, Set.of());
            case REFUSED -> granted(id, Outcome.NOTHING, Set.of());
            case ANSWERED -> {
                granted(id, Outcome.WHOLE, Set.of());
                requests.answered(worker, id);
            }
        }
        assertThat(state(id)).isEqualTo(state);
        outside.sql("update registers.statement_request set state = 'ANSWERED' where holder = 'CR-07' and id <> ?")
                .param(id)
                .update();
        return id;
    }

    private List<Actor> everyone() {
        return Stream.concat(
                        stage.everyone("CR-07").stream(),
                        Stream.of(
                                stage.actor(Role.PRIVACY_OFFICER, "CR-06"),
                                stage.actor(Role.YOUTH_WORKER, "CR-06"),
                                stage.actor(Role.POLICE_OFFICER, "POL-07")))
                .toList();
    }

    /** For a youth about whom much was told and one about whom nothing was: the same bytes, whatever is asked for. */
    @Test
    void until_two_people_agreed_nothing_is_produced_not_even_whether_there_is_anything() {
        var much = missing(SIXTEEN);
        told(much, "COM-06", "POL-07", "CR-06");
        var nothing = missing(SIXTEEN);
        for (var state : Set.of(RequestState.RECEIVED, RequestState.JUDGED, RequestState.REFUSED)) {
            var one = inState(state, much);
            var other = inState(state, nothing);
            outside.sql("update registers.statement_request set state = ? where id = ?")
                    .params(state.name(), one)
                    .update();
            for (var part : List.of("", "/list", "/list.csv", "/refusal")) {
                for (var language : List.of(Locale.CANADA_FRENCH, Locale.CANADA)) {
                    assertThat(page(worker, one, part, language))
                            .as(state + " " + part)
                            .isEqualTo(page(worker, other, part, language));
                }
            }
        }
    }

    @Test
    void a_partial_list_reads_as_the_whole_one_of_somebody_of_whom_less_was_told() {
        var more = missing(SIXTEEN);
        told(more, "COM-06", "POL-07", "CR-06");
        var less = missing(SIXTEEN);
        told(less, "COM-06", "CR-06");
        var partial = asked(more, Asker.OTHER);
        granted(partial, Outcome.PARTIAL, Set.of(police(partial)));
        var whole = asked(less, Asker.OTHER);
        granted(whole, Outcome.WHOLE, Set.of());
        assertThat(requests.list(worker, partial).disclosures())
                .extracting(row -> row.recipient().code())
                .containsExactly("COM-06", "CR-06");
        for (var language : List.of(Locale.CANADA_FRENCH, Locale.CANADA)) {
            for (var part : List.of("", "/list", "/list.csv")) {
                assertThat(page(worker, partial, part, language)).isEqualTo(page(worker, whole, part, language));
            }
        }
    }

    @Test
    void where_every_row_stays_back_it_reads_as_where_there_is_none_and_claims_nothing_false() {
        var barely = missing(SIXTEEN);
        told(barely, "POL-07");
        var never = missing(SIXTEEN);
        var partial = asked(barely, Asker.OTHER);
        granted(partial, Outcome.PARTIAL, Set.of(police(partial)));
        var whole = asked(never, Asker.OTHER);
        granted(whole, Outcome.WHOLE, Set.of());
        assertThat(page(worker, partial, "/list", Locale.CANADA_FRENCH))
                .isEqualTo(page(worker, whole, "/list", Locale.CANADA_FRENCH))
                .contains("Aucune communication à remettre.")
                .doesNotContain("Rien n’a été communiqué");
    }

    @Test
    void a_communication_that_nobody_judged_is_in_no_list() {
        var episode = missing(SIXTEEN);
        told(episode, "COM-06");
        var id = asked(episode, Asker.OTHER);
        var seen = requests.view(officer, id).print();
        told(episode, "POL-07");
        refused(
                "ROWS_CHANGED",
                "since the page",
                () -> requests.judge(officer, id, new Conclusion(Outcome.WHOLE, Set.of(), REASONS, seen, Set.of())));
        granted(id, Outcome.WHOLE, Set.of());
        told(episode, "CR-06");
        assertThat(requests.list(worker, id).disclosures())
                .extracting(row -> row.recipient().code())
                .containsExactly("COM-06", "POL-07");
    }

    @Test
    void from_14_the_youth_alone_asks_directly_and_before_somebody_else_does_through_the_gate() {
        var older = missing(SIXTEEN);
        told(older, "POL-07");
        var own = asked(older, Asker.YOUTH);
        assertThat(requests.list(worker, own).disclosures()).hasSize(1);
        refused("NOT_IN_THIS_STATE", "judge", () -> judge(officer, own, Outcome.WHOLE, Set.of()));
        var younger = missing(TWELVE);
        var unknown = missing(null);
        for (var asker : Asker.values()) {
            boolean youth = asker == Asker.YOUTH;
            boolean parent = asker == Asker.PARENT || asker == Asker.YOUTH_THROUGH_PARENT;
            comes(older, asker, !parent);
            comes(younger, asker, !youth);
            comes(unknown, asker, !youth);
        }
    }

    private void comes(EpisodeId episode, Asker asker, boolean taken) {
        if (!taken) {
            refused("AGE_WRONG", asker.name(), () -> asked(episode, asker));
        } else {
            assertThat(state(asked(episode, asker)))
                    .isEqualTo(asker == Asker.YOUTH ? RequestState.GRANTED : RequestState.RECEIVED);
        }
    }

    @Test
    void what_is_missing_or_contradicts_itself_is_asked_for() {
        var episode = missing(TWELVE);
        told(episode, "POL-07");
        receiveRefused("ASKER_MISSING", episode, new Received(null, IdentityCheck.KNOWN, today()));
        receiveRefused("IDENTITY_MISSING", episode, new Received(Asker.PARENT, null, today()));
        receiveRefused("DAY_WRONG", episode, new Received(Asker.PARENT, IdentityCheck.KNOWN, null));
        receiveRefused("DAY_WRONG", episode, new Received(Asker.PARENT, IdentityCheck.KNOWN, today().plusDays(1)));
        var key = RequestKey.fresh();
        var received = new Received(Asker.PARENT, IdentityCheck.AUTHORITY_SEEN, today());
        var id = requests.receive(worker, key, episode, received);
        assertThat(requests.receive(worker, key, episode, received)).isEqualTo(id);
        var security = Set.of(Ground.SECURITY);
        var row = Set.of(police(id));
        judgeRefused("OUTCOME_MISSING", id, null, security, REASONS, row);
        judgeRefused("REASONS_MISSING", id, Outcome.NOTHING, security, "Danger.              ", Set.of());
        judgeRefused("TOO_LONG", id, Outcome.NOTHING, security, "a".repeat(4001), Set.of());
        judgeRefused("GROUNDS_MISSING", id, Outcome.NOTHING, Set.of(), REASONS, Set.of());
        judgeRefused("GROUNDS_MISSING", id, Outcome.PARTIAL, Set.of(), REASONS, row);
        judgeRefused("ROWS_MISSING", id, Outcome.PARTIAL, security, REASONS, Set.of());
        judgeRefused("ROWS_MISSING", id, Outcome.PARTIAL, security, REASONS, Set.of(Long.MAX_VALUE));
        judgeRefused("WHOLE_YET_RISK", id, Outcome.WHOLE, security, REASONS, Set.of());
        judgeRefused("WHOLE_YET_RISK", id, Outcome.WHOLE, Set.of(), REASONS, row);
        judgeRefused("GROUND_AGE", id, Outcome.NOTHING, Set.of(Ground.YOUTH_DOES_NOT_CONSENT), REASONS, Set.of());
        assertThat(state(id)).isEqualTo(RequestState.RECEIVED);
    }

    @Test
    void what_was_sent_back_is_judged_anew_and_the_one_before_lets_nothing_out() {
        var episode = missing(SIXTEEN);
        told(episode, "COM-06", "POL-07");
        var id = asked(episode, Asker.OTHER);
        judge(officer, id, Outcome.WHOLE, Set.of());
        requests.answer(director, id, false);
        refused("NOT_IN_THIS_STATE", "list", () -> requests.list(worker, id));
        judge(director, id, Outcome.PARTIAL, Set.of(police(id)));
        refused("OWN_JUDGEMENT", "own", () -> requests.answer(director, id, true));
        requests.answer(officer, id, true);
        assertThat(requests.list(worker, id).disclosures()).hasSize(1);
    }

    @Test
    void two_answers_at_once_are_one() throws Exception {
        var episode = missing(SIXTEEN);
        var id = asked(episode, Asker.OTHER);
        judge(officer, id, Outcome.NOTHING, Set.of());
        var results = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts = new ArrayList<Callable<String>>();
            for (int i = 0; i < 8; i++) {
                boolean confirmed = i % 2 == 0;
                attempts.add(() -> {
                    try {
                        requests.answer(director, id, confirmed);
                        return "DONE";
                    } catch (Refused refused) {
                        return refused.refusal().name();
                    }
                });
            }
            for (var result : threads.invokeAll(attempts)) {
                results.add(result.get());
            }
        }
        assertThat(results).filteredOn("DONE"::equals).hasSize(1);
        assertThat(results).filteredOn("NOT_IN_THIS_STATE"::equals).hasSize(7);
    }

    @Test
    void a_conflict_of_interest_shuts_it_and_says_what_no_request_says() {
        var episode = missing(SIXTEEN);
        var id = asked(episode, Asker.OTHER);
        bar(episode, worker.person());
        bar(episode, officer.person());
        for (var barred : List.of(worker, officer)) {
            assertThat(requests.of(barred)).extracting(StatementRequest::id).doesNotContain(id);
            assertThat(requests.waiting(barred))
                    .extracting(StatementRequest::id)
                    .doesNotContain(id);
            var absent = UUID.randomUUID();
            assertThat(page(barred, id, "", Locale.CANADA)).isEqualTo(page(barred, absent, "", Locale.CANADA));
        }
        refused("STRANGER", "judge", () -> judge(officer, id, Outcome.WHOLE, Set.of()));
        assertThat(requests.of(director)).extracting(StatementRequest::id).contains(id);
    }

    @Test
    void reasons_are_sealed_and_nothing_of_them_stands_in_a_row_the_trail_or_what_is_handed_over() {
        var episode = missing(SIXTEEN);
        told(episode, "COM-06", "POL-07");
        var id = asked(episode, Asker.OTHER);
        granted(id, Outcome.PARTIAL, Set.of(police(id)));
        var hex = HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.UTF_8));
        for (var table : List.of("registers.statement_judgement", "registers.statement_request", "registers.trail")) {
            assertThat(outside.sql("select count(*) from " + table + " t where t::text ~* ? or t::text ~* ?")
                            .params(MARKER, hex)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(requests.view(officer, id).reasons()).isEqualTo(REASONS);
        assertThat(requests.view(worker, id).reasons()).isEmpty();
        for (var part : List.of("", "/list", "/list.csv")) {
            assertThat(page(worker, id, part, Locale.CANADA)).doesNotContain(MARKER);
        }
        assertThat(page(officer, id, "", Locale.CANADA)).contains(MARKER);
    }

    @Test
    void the_database_too_wants_two_people_grounds_and_a_context() {
        var episode = missing(SIXTEEN);
        var id = asked(episode, Asker.OTHER);
        judge(officer, id, Outcome.NOTHING, Set.of());
        assertThat(app.sql("select count(*) from registers.statement_request")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> outside.sql("""
                        update registers.statement_judgement set confirmed = true, answered_by = by, answered_at = now()
                         where request = ?
                        """).param(id).update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> outside.sql("update registers.statement_judgement set grounds = '{}' where request = ?")
                                .param(id)
                                .update());
    }

    @Test
    void the_pages_lead_from_the_request_to_the_paper_and_the_time_limit_is_told() {
        var episode = missing(SIXTEEN);
        told(episode, "COM-06", "POL-07");
        var statement = "/episodes/" + episode + "/statement";
        post(worker, statement + "/requests", Map.of("asker", "OTHER"), 422);
        post(
                worker,
                statement + "/requests",
                Map.of("asker", "OTHER", "identity", "KNOWN", "received", today().toString()),
                302);
        var id = requests.of(officer).stream()
                .filter(request -> request.episode().equals(episode.value()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(browser.get().uri(statement).with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .contains("/statements/" + id, "ne s’imprime pas");
        assertThat(items(officer)).anySatisfy(item -> {
            assertThat(item.href()).isEqualTo("/statements/" + id);
            assertThat(item.urgency()).isEqualTo(ActionItem.Urgency.SOON);
        });
        assertThat(page(officer, id, "", Locale.CANADA_FRENCH))
                .contains(today().plusDays(20).toString(), today().plusDays(30).toString(), "art. 98", "non vérifié")
                .contains("Organisation POL-07", "<strong>Police</strong>");
        assertThat(page(worker, id, "", Locale.CANADA_FRENCH)).doesNotContain("POL-07", "COM-06");
        var row = police(id);
        var form =
                Map.of("outcome", "PARTIAL", "ground", "SECURITY", "reasons", REASONS, "marked", String.valueOf(row));
        post(worker, "/statements/" + id + "/judge", form, 403);
        post(officer, "/statements/" + id + "/judge", Map.of("outcome", "PARTIAL", "reasons", "Non"), 422);
        assertThat(post(officer, "/statements/" + id + "/judge", form, 409))
                .as("what was written is kept")
                .bodyText()
                .contains(REASONS, "Le registre a changé");
        var full = new HashMap<>(form);
        full.put("seen", requests.view(officer, id).print());
        post(officer, "/statements/" + id + "/judge", full, 302);
        post(officer, "/statements/" + id + "/answer", Map.of("confirmed", "true"), 403);
        post(director, "/statements/" + id + "/answer", Map.of("confirmed", "true"), 302);
        assertThat(page(worker, id, "/list", Locale.CANADA_FRENCH))
                .contains("Relevé des communications", "Organisation COM-06", "data-print")
                .doesNotContain("POL-07");
        assertThat(page(worker, id, "/list.csv", Locale.CANADA))
                .contains("When,Nature of the information")
                .doesNotContain("Number", "POL-07");
        clock.advance(Duration.ofDays(21));
        assertThat(items(director)).anySatisfy(item -> {
            assertThat(item.href()).isEqualTo("/statements/" + id);
            assertThat(item.urgency()).isEqualTo(ActionItem.Urgency.LATE);
            assertThat(item.phone()).isNotBlank();
        });
        post(worker, "/statements/" + id + "/answered", Map.of(), 302);
        assertThat(items(director)).noneMatch(item -> item.href().equals("/statements/" + id));
        assertThat(page(worker, id, "/list", Locale.CANADA)).doesNotContain("COM-06");
    }

    @Test
    void the_refusal_gives_the_recourse_and_no_reason() {
        var episode = missing(SIXTEEN);
        var id = asked(episode, Asker.OTHER);
        granted(id, Outcome.NOTHING, Set.of());
        assertThat(page(worker, id, "/refusal", Locale.CANADA_FRENCH))
                .contains("Commission d’accès à l’information", "trente jours", "n’est pas vérifié")
                .doesNotContain(MARKER, "Sécurité d’une personne");
        assertThat(page(worker, id, "/refusal", Locale.CANADA))
                .contains("within thirty days", "the same in both cases");
    }

    @Test
    void whoever_judges_is_told_of_a_conflict_of_interest_whatever_the_post() {
        var episode = missing(TWELVE);
        told(episode, "COM-07", "SCO-07");
        consents.bar(officer, episodes.summary(worker, episode).holding(), null, new OrganisationId("SCO-07"));
        var id = asked(episode, Asker.PARENT);
        for (var actor : List.of(officer, director)) {
            assertThat(requests.view(actor, id).rows().stream()
                            .filter(row -> row.cautions().contains(Row.Caution.CONFLICT))
                            .map(row -> row.disclosure().recipient().code()))
                    .as("%s", actor.role())
                    .containsExactly("SCO-07");
        }
        granted(id, Outcome.NOTHING, Set.of());
    }

    @Test
    void a_fourteenth_birthday_before_the_answer_asks_the_youth_first() {
        var id = asked(missing(today().minusYears(14).plusDays(10)), Asker.PARENT);
        var other = asked(missing(today().minusYears(14).plusDays(10)), Asker.PARENT);
        judge(officer, id, Outcome.WHOLE, Set.of());
        var now = clock.instant();
        clock.advance(Duration.ofDays(20));
        refused("AGE_WRONG", "confirmed", () -> requests.answer(director, id, true));
        refused("AGE_WRONG", "judged", () -> judge(officer, other, Outcome.WHOLE, Set.of()));
        judge(officer, other, Outcome.NOTHING, Set.of());
        requests.answer(director, other, true);
        assertThat(state(other)).isEqualTo(RequestState.REFUSED);
        requests.answer(director, id, false);
        granted(id, Outcome.NOTHING, Set.of());
        clock.set(now);
    }

    private RequestState state(UUID id) {
        return outside.sql("select state from registers.statement_request where id = ?")
                .param(id)
                .query((row, number) -> RequestState.valueOf(row.getString(1)))
                .single();
    }

    private UUID asked(EpisodeId episode, Asker asker) {
        return requests.receive(
                worker, RequestKey.fresh(), episode, new Received(asker, IdentityCheck.DOCUMENT_SEEN, today()));
    }

    private void granted(UUID id, Outcome outcome, Set<Long> marked) {
        judge(officer, id, outcome, marked);
        requests.answer(director, id, true);
    }

    private void judge(Actor actor, UUID id, Outcome outcome, Set<Long> marked) {
        var seen = requests.mayJudge(actor) && actor.organisation().equals(officer.organisation())
                ? requests.view(actor, id).print()
                : "";
        var grounds = outcome == Outcome.WHOLE ? Set.<Ground>of() : Set.of(Ground.SECURITY);
        requests.judge(actor, id, new Conclusion(outcome, grounds, REASONS, seen, marked));
    }

    private void judgeRefused(
            String name, UUID id, @Nullable Outcome outcome, Set<Ground> grounds, String reasons, Set<Long> marked) {
        var seen = requests.view(officer, id).print();
        refused(name, name, () -> requests.judge(officer, id, new Conclusion(outcome, grounds, reasons, seen, marked)));
    }

    private void receiveRefused(String name, EpisodeId episode, Received received) {
        refused(name, name, () -> requests.receive(worker, RequestKey.fresh(), episode, received));
    }

    private long police(UUID id) {
        return requests.view(officer, id).rows().stream()
                .filter(row -> row.cautions().contains(Row.Caution.POLICE))
                .map(Row::disclosure)
                .mapToLong(Disclosure::number)
                .findFirst()
                .orElseThrow();
    }

    private EpisodeId missing(@Nullable LocalDate born) {
        return runaways.report(
                worker,
                RequestKey.fresh(),
                new Report(
                        new Report.Who.New(new Identity("Maïka", "Ottereyes", "", born, Gender.GIRL, "", "")),
                        clock.instant().minus(Duration.ofHours(1)),
                        Origin.CR_UNIT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        true,
                        ""));
    }

    private void told(EpisodeId episode, String... recipients) {
        var youth = episodes.summary(worker, episode).youth();
        for (var recipient : recipients) {
            outside.sql("""
                    insert into registers.disclosure
                      (at, day, record, youth, holder, recipient, person, position, read, categories, purpose, basis,
                       basis_reference, beyond_quebec)
                    values (:at, :day, :record, :youth, 'CR-07', :recipient, :by, :by, false, '{IDENTITY}',
                            'FOLLOW_RUNAWAY', 'HOST_AGREED', 'EN-0001, art. 2', false)
                    """)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("day", today())
                    .param("record", episode.value())
                    .param("youth", youth.value())
                    .param("recipient", recipient)
                    .param("by", UUID.randomUUID())
                    .update();
        }
    }

    /** Without what differs by chance, nor the number of the request. */
    private String page(Actor actor, UUID id, String part, Locale language) {
        var result = browser.get()
                .uri("/statements/" + id + part)
                .locale(language)
                .param("lang", language.toLanguageTag())
                .with(stage.as(actor))
                .exchange();
        var body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return result.getResponse().getStatus() + " " + result.getResponse().getHeader("Content-Disposition") + " "
                + body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("J-[2-9A-Z]{6}", "CODE")
                        .replace(id.toString(), "ID");
    }

    private List<ActionItem> items(Actor actor) {
        return items.stream().flatMap(some -> some.of(actor).stream()).toList();
    }

    private MvcTestResult post(Actor actor, String path, Map<String, String> fields, int status) {
        var request = browser.post().uri(path).param("key", UUID.randomUUID().toString());
        fields.forEach(request::param);
        var answer = request.with(stage.as(actor)).exchange();
        assertThat(answer).as(path).hasStatus(status);
        return answer;
    }

    private void bar(EpisodeId episode, PersonId person) {
        consents.bar(officer, episodes.summary(worker, episode).holding(), person, null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }

    private static void refused(String name, String what, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .as(what)
                .isThrownBy(deed)
                .satisfies(no -> assertThat(no.refusal().name()).as(what).isEqualTo(name));
    }
}
