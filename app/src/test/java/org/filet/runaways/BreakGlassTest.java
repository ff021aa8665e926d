package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Consents;
import org.filet.agreements.Holding;
import org.filet.agreements.emergencies.BreakGlass;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.Emergency;
import org.filet.agreements.emergencies.EmergencyCall;
import org.filet.agreements.law.Directives;
import org.filet.agreements.texts.Agreement;
import org.filet.agreements.texts.AgreementStep;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Agreements.Words;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.registers.Accesses;
import org.filet.registers.Disclosures;
import org.filet.registers.Reading;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItems;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A liaison officer opens another's episode that no agreement carries: tied to it, under a directive, for an hour. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=glass"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class BreakGlassTest {

    private static final String WORDS = "Une vie est en danger, personne ne répond.";
    private static final Set<Integer> EVERY = Set.of(1, 2, 3, 4);

    private final MockMvcTester browser;
    private final BreakGlass glass;
    private final Episodes episodes;
    private final Emergencies emergencies;
    private final Agreements agreements;
    private final Directives directives;
    private final Consents consents;
    private final Disclosures disclosures;
    private final Accesses accesses;
    private final List<ActionItems> items;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final Actor worker;
    private final Actor liaison;

    BreakGlassTest(
            MockMvcTester browser,
            BreakGlass glass,
            Episodes episodes,
            Emergencies emergencies,
            Agreements agreements,
            Directives directives,
            Consents consents,
            Disclosures disclosures,
            Accesses accesses,
            List<ActionItems> items,
            Stories stories,
            Stage stage,
            MovableClock clock) {
        this.browser = browser;
        this.glass = glass;
        this.episodes = episodes;
        this.emergencies = emergencies;
        this.agreements = agreements;
        this.directives = directives;
        this.consents = consents;
        this.disclosures = disclosures;
        this.accesses = accesses;
        this.items = items;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
    }

    private EpisodeId episode = new EpisodeId(UUID.randomUUID());

    @BeforeEach
    void withoutAgreement() {
        clock.advance(Duration.ofDays(1));
        directives.enter(
                stage.actor(Role.DIRECTOR, "CR-06"),
                "A2.1-59.1",
                UUID.randomUUID().toString(),
                "Appeler d’abord.");
        episode = stories.located(worker, Stage.MONTREAL);
        step(AgreementStep.SUSPEND);
    }

    @AfterEach
    void reviewedAndInForceAgain() {
        var officer = stage.actor(Role.PRIVACY_OFFICER, "CR-06");
        emergencies.toReview(officer).stream()
                .filter(emergency -> emergency.review() == null)
                .forEach(emergency -> emergencies.review(officer, emergency.id(), Emergency.Finding.JUSTIFIED, ""));
        if (!agreement().state().decides()) {
            step(AgreementStep.RESUME);
        }
    }

    @Test
    void a_region_that_no_agreement_lets_read_is_asked_all_the_same_and_takes_charge() {
        var asked = "/hosting/" + episode;
        assertThat(items.stream().flatMap(some -> some.of(liaison).stream()))
                .filteredOn(item -> item.href().equals(asked))
                .singleElement()
                .satisfies(item -> assertThat(item.phone()).isNotNull());
        assertThat(browser.get().uri(asked).with(stage.as(liaison)))
                .hasStatusOk()
                .bodyText()
                .contains("tel:", "Nous prenons en charge", "/episodes/" + episode + "/break-glass")
                .doesNotContain("Léa")
                .doesNotContain("Tremblay")
                .doesNotContain("Manteau");
        assertThat(browser.get().uri(asked).with(stage.as(stage.actor(Role.RUNAWAY_LIAISON, "CR-13"))))
                .hasStatus(404);
        assertThat(browser.post()
                        .uri("/episodes/" + episode + "/take-charge")
                        .param("key", UUID.randomUUID().toString())
                        .with(stage.as(liaison)))
                .hasStatus(302)
                .hasHeader("Location", asked);
        assertThat(browser.get().uri(asked).with(stage.as(liaison)))
                .hasStatusOk()
                .bodyText()
                .contains("n’attend plus de prise en charge")
                .doesNotContain("Nous prenons en charge");
        assertThat(items.stream().flatMap(some -> some.of(liaison).stream()))
                .noneMatch(item -> item.href().equals(asked));
    }

    @Test
    void it_opens_for_an_hour_to_whoever_opened_it_and_the_register_has_what_was_read() {
        refused("NOT_IN_FORCE", () -> episodes.view(liaison, episode));
        open(liaison, WORDS, EVERY);
        assertThat(episodes.view(liaison, episode).basis().code()).isEqualTo("BREAK_GLASS");
        assertThat(disclosures.about(stage.actor(Role.PRIVACY_OFFICER, "CR-07"), holding()))
                .extracting(row -> row.basis().code())
                .containsExactly("BREAK_GLASS");
        refused("NOT_IN_FORCE", () -> episodes.view(stage.actor(Role.YOUTH_WORKER, "CR-06"), episode));
        refused("NOT_NEEDED", () -> open(liaison, WORDS, EVERY));
        clock.advance(Duration.ofMinutes(59));
        episodes.view(liaison, episode);
        clock.advance(Duration.ofMinutes(1));
        refused("NOT_IN_FORCE", () -> episodes.view(liaison, episode));
    }

    @Test
    void both_sides_are_told_and_the_holders_officer_ends_it_at_once() {
        var id = open(liaison, WORDS, EVERY);
        assertThat(keys(stage.actor(Role.UNIT_HEAD, "CR-07"))).contains("agreements.item.OPENED");
        assertThat(keys(stage.actor(Role.PRIVACY_OFFICER, "CR-07"))).contains("agreements.item.EMERGENCY");
        assertThat(keys(stage.actor(Role.PRIVACY_OFFICER, "CR-06"))).contains("agreements.item.EMERGENCY");
        assertThat(keys(stage.actor(Role.PRIVACY_OFFICER, "CR-13"))).doesNotContain("agreements.item.EMERGENCY");
        refused(
                "UNKNOWN",
                () -> emergencies.review(
                        stage.actor(Role.PRIVACY_OFFICER, "CR-13"), id, Emergency.Finding.JUSTIFIED, ""));
        var holders = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
        emergencies.review(holders, id, Emergency.Finding.UNJUSTIFIED, "Nous répondions.");
        refused("NOT_IN_FORCE", () -> episodes.view(liaison, episode));
    }

    @Test
    void it_needs_a_tie_the_role_a_directive_words_and_every_condition() {
        refused("STRANGER", () -> open(stage.actor(Role.RUNAWAY_LIAISON, "CR-13"), WORDS, EVERY));
        refused("WRONG_ROLE", () -> open(stage.actor(Role.YOUTH_WORKER, "CR-06"), WORDS, EVERY));
        refused("MOTIVE_MISSING", () -> open(liaison, "Urgent", EVERY));
        refused("NOT_ATTESTED", () -> open(liaison, WORDS, Set.of(1, 2)));
        step(AgreementStep.RESUME);
        refused("NOT_NEEDED", () -> open(liaison, WORDS, EVERY));
    }

    @Test
    void whoever_takes_the_post_over_has_no_part_in_it() {
        open(liaison, WORDS, EVERY);
        var successor = new Actor(
                new PersonId(UUID.randomUUID()),
                liaison.position(),
                liaison.role(),
                liaison.organisation(),
                liaison.sector(),
                liaison.region());
        refused("NOT_IN_FORCE", () -> episodes.view(successor, episode));
        open(successor, WORDS, EVERY);
        episodes.view(successor, episode);
        episodes.view(liaison, episode);
    }

    @Test
    void reading_what_was_said_leaves_a_trace() {
        open(liaison, WORDS, EVERY);
        var officer = stage.actor(Role.PRIVACY_OFFICER, "CR-06");
        assertThat(browser.get().uri("/emergencies").with(stage.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains(WORDS);
        assertThat(accesses.own(officer)).extracting(Reading::deed).contains("emergency.READ");
    }

    @Test
    void a_conflict_of_interest_is_never_opened() {
        var head = stage.actor(Role.UNIT_HEAD, "CR-07");
        consents.bar(head, holding(), liaison.person(), null);
        refused("STRANGER", () -> open(liaison, WORDS, EVERY));
        consents.unbar(
                head, holding(), consents.barred(head, holding()).getFirst().id());
        open(liaison, WORDS, EVERY);
        consents.bar(head, holding(), liaison.person(), null);
        refused("STRANGER", () -> episodes.view(liaison, episode));
    }

    @Test
    void three_a_day_and_none_while_a_review_is_overdue() {
        for (int i = 0; i < 3; i++) {
            open(liaison, WORDS, EVERY);
            episode = stories.located(worker, Stage.MONTREAL);
        }
        refused("TOO_MANY_OPENINGS", () -> open(liaison, WORDS, EVERY));
        clock.advance(Duration.ofDays(6));
        refused("REVIEW_OVERDUE", () -> open(liaison, WORDS, EVERY));
    }

    @Test
    void one_key_opens_once() {
        var key = RequestKey.fresh();
        var first = glass.open(liaison, key, holding(), call(WORDS, EVERY));
        assertThat(glass.open(liaison, key, holding(), call(WORDS, EVERY))).isEqualTo(first);
    }

    @Test
    void the_refusal_leads_to_the_page_and_the_page_shows_nothing_of_the_episode() {
        var path = "/episodes/" + episode.value();
        assertThat(browser.get().uri(path).with(stage.as(liaison)))
                .hasStatus(403)
                .bodyText()
                .contains(path + "/break-glass");
        assertThat(browser.get().uri(path + "/break-glass").with(stage.as(liaison)))
                .hasStatusOk()
                .bodyText()
                .contains("D’abord, appelez", "Appeler d’abord.")
                .doesNotContain("Maëlle");
        assertThat(browser.get().uri(path + "/break-glass").with(stage.as(stage.actor(Role.RUNAWAY_LIAISON, "CR-13"))))
                .hasStatus(404);
        assertThat(browser.post()
                        .uri(path + "/break-glass")
                        .param("key", UUID.randomUUID().toString())
                        .param("basis", "A2.1-59.1")
                        .param("motive", WORDS)
                        .param("urgency", WORDS)
                        .param("attested", "1", "2", "3", "4")
                        .with(stage.as(liaison)))
                .hasStatus(302);
        assertThat(browser.get().uri(path).with(stage.as(liaison))).hasStatusOk();
    }

    private UUID open(Actor actor, String words, Set<Integer> attested) {
        return glass.open(actor, RequestKey.fresh(), holding(), call(words, attested));
    }

    private EmergencyCall call(String words, Set<Integer> attested) {
        return new EmergencyCall(liaison.organisation(), "A2.1-59.1", Set.of(), words, words, attested);
    }

    private Holding holding() {
        return episodes.summary(worker, episode).holding();
    }

    private List<String> keys(Actor actor) {
        return items.stream()
                .flatMap(some -> some.of(actor).stream())
                .map(item -> item.key())
                .toList();
    }

    private Agreement agreement() {
        return agreements.known(worker).getLast();
    }

    private void step(AgreementStep step) {
        agreements.take(
                stage.actor(Role.DIRECTOR, "CR-07"),
                RequestKey.fresh(),
                agreement().id(),
                step,
                new Words("Essai.", ""));
    }

    private static void refused(String name, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(no -> assertThat(no.refusal().name()).isEqualTo(name));
    }
}
