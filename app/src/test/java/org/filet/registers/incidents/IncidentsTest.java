package org.filet.registers.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.registers.Accesses;
import org.filet.registers.Reading;
import org.filet.registers.incidents.Incident.Said;
import org.filet.registers.incidents.Incident.Told;
import org.filet.registers.incidents.Incident.Weighed;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Anyone declares, the privacy officer goes on step by step, and every step stays as it was said. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class IncidentsTest {

    private final MockMvcTester browser;
    private final Incidents incidents;
    private final Accesses accesses;
    private final List<ActionItems> items;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Actor worker;
    private final Actor officer;

    IncidentsTest(
            MockMvcTester browser,
            Incidents incidents,
            Accesses accesses,
            List<ActionItems> items,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.browser = browser;
        this.incidents = incidents;
        this.accesses = accesses;
        this.items = items;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.officer = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
    }

    @Test
    void from_the_declaration_to_the_measures_with_every_step_as_it_was_said() {
        var id = declared();
        assertThat(items()).anyMatch(item -> item.href().equals("/incidents/" + id));
        incidents.qualify(officer, id);
        incidents.assess(officer, id, weighed(false));
        incidents.assess(officer, id, weighed(true));
        refused("NOT_TOLD", () -> incidents.close(officer, id, "Adresses vérifiées à deux."));
        refused("REASON_MISSING", () -> incidents.notified(officer, id, new Told(today(), null, null, "")));
        incidents.notified(officer, id, new Told(today(), today(), today(), ""));
        incidents.close(officer, id, "Adresses vérifiées à deux.");

        var closed = incidents.find(officer, id);
        assertThat(closed.state()).isEqualTo(IncidentState.CLOSED);
        assertThat(closed.measures()).isEqualTo("Adresses vérifiées à deux.");
        assertThat(incidents.steps(officer, closed))
                .extracting(Incidents.Done::step)
                .containsExactly(
                        IncidentStep.DECLARE,
                        IncidentStep.QUALIFY,
                        IncidentStep.ASSESS,
                        IncidentStep.ASSESS,
                        IncidentStep.NOTIFY,
                        IncidentStep.CLOSE);
        assertThat(incidents.steps(officer, closed))
                .extracting(Incidents.Done::words)
                .noneMatch(words -> words.contains("null"));
        assertThat(incidents.steps(officer, closed).get(2).words()).contains("no serious risk");
        assertThat(incidents.steps(officer, closed).get(3).words()).contains("Risque sérieux / serious risk");
        assertThat(items()).noneMatch(item -> item.href().equals("/incidents/" + id));
        assertThat(accesses.own(officer)).extracting(Reading::deed).contains("incidents.READ", "incidents.CLOSE");
        assertThatThrownBy(() -> jdbc.sql("update registers.incident_step set words = ''")
                        .update())
                .hasMessageContaining("append-only");
    }

    /** Every step in every state, by every role of the organisation and by the officer of another. */
    @Test
    void steps_are_taken_by_the_officer_in_the_states_that_allow_them_and_by_nobody_else() {
        for (var state : IncidentState.values()) {
            for (var step : steps().entrySet()) {
                for (var actor : stage.everyone("CR-07")) {
                    var id = inState(state);
                    Take take = step.getValue();
                    if (!actor.role().equals(Role.PRIVACY_OFFICER)) {
                        refused("NOT_YOURS", () -> take.by(actor, id));
                    } else if (step.getKey().possible(state)) {
                        take.by(actor, id);
                        assertThat(incidents.find(officer, id).state())
                                .isEqualTo(step.getKey().to());
                    } else {
                        refused("NOT_IN_THIS_STATE", () -> take.by(actor, id));
                    }
                }
                var id = inState(state);
                refused("UNKNOWN", () -> step.getValue().by(stage.actor(Role.PRIVACY_OFFICER, "CR-06"), id));
            }
        }
    }

    @Test
    void the_register_is_read_by_the_officer_and_the_direction_of_the_organisation_alone() {
        var id = declared();
        for (var actor : stage.everyone("CR-07")) {
            boolean reader = actor.role() == Role.PRIVACY_OFFICER || actor.role() == Role.DIRECTOR;
            assertThat(incidents.mayRead(actor)).isEqualTo(reader);
            if (!reader) {
                refused("NOT_YOURS", () -> incidents.of(actor));
                refused("NOT_YOURS", () -> incidents.find(actor, id));
            }
        }
        var elsewhere = stage.actor(Role.PRIVACY_OFFICER, "CR-06");
        assertThat(incidents.of(elsewhere)).extracting(Incident::id).doesNotContain(id);
        refused("UNKNOWN", () -> incidents.find(elsewhere, id));
    }

    @Test
    void what_is_missing_or_cannot_be_is_asked_for_and_one_key_declares_once() {
        var known = today();
        declareRefused("INFORMATION_MISSING", new Said(" ", "Envoyé", null, null, known, null));
        declareRefused("CIRCUMSTANCES_MISSING", new Said("Adresses", "", null, null, known, null));
        declareRefused("PERIOD_WRONG", new Said("Adresses", "Envoyé", known, known.minusDays(1), known, null));
        declareRefused("PERIOD_WRONG", new Said("Adresses", "Envoyé", null, null, known.plusDays(1), null));
        declareRefused("PERIOD_WRONG", new Said("Adresses", "Envoyé", null, null, known, -1));
        declareRefused("KNOWN_WRONG", new Said("Adresses", "Envoyé", known, null, known.minusDays(1), null));
        declareRefused("TOO_LONG", new Said("x".repeat(4001), "Envoyé", null, null, known, null));
        var key = RequestKey.fresh();
        assertThat(incidents.declare(worker, key, said())).isEqualTo(incidents.declare(worker, key, said()));

        var id = inState(IncidentState.QUALIFIED);
        refused("ELEMENTS_MISSING", () -> incidents.assess(officer, id, new Weighed("a", "b", "", "d", true)));
        refused("CONCLUSION_MISSING", () -> incidents.assess(officer, id, new Weighed("a", "b", "c", "d", null)));
    }

    @Test
    void pages_take_a_declaration_through_and_the_file_holds_no_formula() {
        var form = Map.of(
                "information", "=HYPERLINK(\"http://evil\")", "circumstances", "Un courriel mal adressé", "known", "x");
        post(worker, "/incidents/new", form, 422);
        post(worker, "/incidents/new", with(form, "known", today().toString()), 302);
        var id = incidents.of(officer).getFirst().id();
        assertThat(browser.get().uri("/incidents").with(stage.as(worker))).hasStatus(403);
        post(worker, "/incidents/" + id + "/qualify", Map.of(), 403);
        post(officer, "/incidents/" + id + "/qualify", Map.of(), 302);
        post(officer, "/incidents/" + id + "/assess", Map.of("sensitivity", "Élevée"), 422);
        post(
                officer,
                "/incidents/" + id + "/assess",
                Map.of("sensitivity", "a", "uses", "b", "consequences", "c", "probability", "d", "serious", "true"),
                302);
        post(officer, "/incidents/" + id + "/close", Map.of("measures", "Formation"), 422);
        post(officer, "/incidents/" + id + "/notify", Map.of("commission", "demain", "reason", "Bientôt"), 422);
        post(officer, "/incidents/" + id + "/notify", Map.of("reason", "Personne n’est joignable"), 302);
        post(officer, "/incidents/" + id + "/close", Map.of("measures", "Formation"), 302);
        assertThat(browser.get().uri("/incidents/" + id).with(stage.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Personne n’est joignable", "Formation", "inconnu");
        assertThat(browser.get().uri("/incidents/register.csv").with(stage.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("\"'=HYPERLINK")
                .doesNotContain("\"=HYPERLINK");
        assertThat(browser.get().uri("/incidents/" + id).with(stage.as(stage.actor(Role.PRIVACY_OFFICER, "CR-06"))))
                .hasStatus(404);
    }

    /** One step, by somebody. */
    private interface Take {
        void by(Actor actor, UUID id);
    }

    private Map<IncidentStep, Take> steps() {
        var steps = new EnumMap<IncidentStep, Take>(IncidentStep.class);
        steps.put(IncidentStep.QUALIFY, incidents::qualify);
        steps.put(IncidentStep.SET_ASIDE, (actor, id) -> incidents.setAside(actor, id, "Rien de personnel."));
        steps.put(IncidentStep.ASSESS, (actor, id) -> incidents.assess(actor, id, weighed(false)));
        steps.put(
                IncidentStep.NOTIFY,
                (actor, id) -> incidents.notified(actor, id, new Told(today(), today(), today(), "")));
        steps.put(IncidentStep.CLOSE, (actor, id) -> incidents.close(actor, id, "Formation."));
        return steps;
    }

    private UUID inState(IncidentState state) {
        var id = declared();
        Map<IncidentState, List<Consumer<UUID>>> ways = Map.of(
                IncidentState.DETECTED, List.of(),
                IncidentState.QUALIFIED, List.of(one -> incidents.qualify(officer, one)),
                IncidentState.SET_ASIDE, List.of(one -> incidents.setAside(officer, one, "Rien.")),
                IncidentState.ASSESSED,
                        List.of(
                                one -> incidents.qualify(officer, one),
                                one -> incidents.assess(officer, one, weighed(false))),
                IncidentState.NOTIFIED,
                        List.of(
                                one -> incidents.qualify(officer, one),
                                one -> incidents.assess(officer, one, weighed(true)),
                                one -> incidents.notified(officer, one, new Told(null, null, null, "Avis public."))),
                IncidentState.CLOSED,
                        List.of(
                                one -> incidents.qualify(officer, one),
                                one -> incidents.assess(officer, one, weighed(false)),
                                one -> incidents.close(officer, one, "Formation.")));
        ways.getOrDefault(state, List.of()).forEach(step -> step.accept(id));
        assertThat(incidents.find(officer, id).state()).isEqualTo(state);
        return id;
    }

    private UUID declared() {
        return incidents.declare(worker, RequestKey.fresh(), said());
    }

    private Said said() {
        return new Said("Adresses de courriel", "Envoyées au mauvais service", today(), today(), today(), 3);
    }

    private static Weighed weighed(@Nullable Boolean serious) {
        return new Weighed("Faible", "Hameçonnage", "Gêne", "Faible", serious);
    }

    private void declareRefused(String name, Said said) {
        refused(name, () -> incidents.declare(worker, RequestKey.fresh(), said));
    }

    private List<ActionItem> items() {
        return items.stream().flatMap(some -> some.of(officer).stream()).toList();
    }

    private void post(Actor actor, String path, Map<String, String> fields, int status) {
        var request = browser.post().uri(path).param("key", UUID.randomUUID().toString());
        fields.forEach(request::param);
        assertThat(request.with(stage.as(actor))).hasStatus(status);
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var all = new HashMap<>(form);
        all.put(name, value);
        return all;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }

    private static void refused(String name, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(no -> assertThat(no.refusal().name()).isEqualTo(name));
    }
}
