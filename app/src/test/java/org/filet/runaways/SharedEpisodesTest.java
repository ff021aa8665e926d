package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Category;
import org.filet.agreements.Consent;
import org.filet.agreements.ConsentAnswer;
import org.filet.agreements.Consents;
import org.filet.agreements.Holding;
import org.filet.agreements.Purpose;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.Emergency;
import org.filet.agreements.emergencies.EmergencyCall;
import org.filet.agreements.law.Directives;
import org.filet.agreements.texts.Agreement;
import org.filet.agreements.texts.AgreementStep;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Agreements.Words;
import org.filet.agreements.texts.Article;
import org.filet.agreements.texts.Draft;
import org.filet.agreements.texts.Party;
import org.filet.agreements.texts.Terms;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.registers.Disclosure;
import org.filet.registers.Disclosures;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** An episode that another organisation reads: by agreement, by emergency, by consent, or not at all. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=sharing"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class SharedEpisodesTest {

    private final Episodes episodes;
    private final Agreements agreements;
    private final Directives directives;
    private final Emergencies emergencies;
    private final Consents consents;
    private final Disclosures disclosures;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Actor worker;
    private final Actor host;
    private final Actor police;

    SharedEpisodesTest(
            Episodes episodes,
            Agreements agreements,
            Directives directives,
            Emergencies emergencies,
            Consents consents,
            Disclosures disclosures,
            Stories stories,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.episodes = episodes;
        this.agreements = agreements;
        this.directives = directives;
        this.emergencies = emergencies;
        this.consents = consents;
        this.disclosures = disclosures;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.host = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        this.police = stage.actor(Role.POLICE_OFFICER, "POL-06");
    }

    private EpisodeId episode = new EpisodeId(UUID.randomUUID());

    @BeforeEach
    void located() {
        episode = stories.located(worker, Stage.MONTREAL);
    }

    @AfterEach
    void inForceAgain() {
        clock.set(MovableClock.START);
        agreements.known(worker).stream()
                .filter(agreement -> agreement.state().decides() && !agreement.equals(first()))
                .forEach(agreement -> step(agreement, AgreementStep.TERMINATE));
        if (!first().state().decides()) {
            step(AgreementStep.RESUME);
        }
    }

    @Test
    void the_host_reads_by_the_agreement_and_the_register_has_it_once_a_day() {
        assertThat(episodes.view(host, episode).basis().code()).isEqualTo("HOST_AGREED");
        assertThat(episodes.view(host, episode).basis().reference()).isEqualTo(first().code() + ", art. 2");
        var told = about();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().recipient()).isEqualTo(new OrganisationId("CR-06"));
        assertThat(told.getFirst().categories()).containsExactlyInAnyOrder(Category.IDENTITY, Category.EPISODE);
        assertThat(told.getFirst().read()).isTrue();
        assertThat(told.getFirst().beyondQuebec()).isFalse();
        clock.advance(Duration.ofDays(1));
        episodes.view(host, episode);
        assertThat(about()).hasSize(2);
    }

    @Test
    void ones_own_reading_is_no_communication() {
        episodes.view(worker, episode);
        assertThat(about()).isEmpty();
    }

    @Test
    void once_a_party_suspends_it_nothing_more_is_read_but_what_is_told_still_arrives() {
        step(AgreementStep.SUSPEND);
        refused("NOT_IN_FORCE", () -> episodes.view(host, episode));
        assertThat(episodes.open(host)).extracting(line -> line.summary().id()).doesNotContain(episode);
        stories.act(host, episode, new Deed.TakeCharge());
        assertThat(about()).isEmpty();
        step(AgreementStep.RESUME);
        episodes.view(host, episode);
        assertThat(about()).hasSize(1);
    }

    @Test
    void without_its_row_in_the_register_nothing_is_read() {
        jdbc.sql("alter table registers.disclosure rename to elsewhere").update();
        try {
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> episodes.view(host, episode));
        } finally {
            jdbc.sql("alter table registers.elsewhere rename to disclosure").update();
        }
        assertThat(about()).isEmpty();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> jdbc.sql("update registers.disclosure set recipient = 'X'")
                        .update());
    }

    @Test
    void an_emergency_opens_to_one_organisation_until_it_is_found_too_much() {
        step(AgreementStep.SUSPEND);
        refused("STRANGER", () -> episodes.view(police, episode));
        refused("DIRECTIVE_MISSING", () -> invoke(Set.of(1, 2, 3, 4)));
        directives.enter(stage.actor(Role.DIRECTOR, "CR-07"), "A2.1-59.1", "2026-1", "Vérifier, puis communiquer.");
        refused("NOT_ATTESTED", () -> invoke(Set.of(1, 2, 3)));
        var id = invoke(Set.of(1, 2, 3, 4));
        assertThat(episodes.view(police, episode).basis().code()).isEqualTo("EMERGENCY");
        refused("STRANGER", () -> episodes.view(stage.actor(Role.COMMUNITY_WORKER, "COM-06"), episode));
        assertThat(about()).extracting(row -> row.basis().code()).containsOnly("EMERGENCY");

        var officer = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
        refused("NOT_YOURS", () -> emergencies.review(worker, id, Emergency.Finding.JUSTIFIED, ""));
        refused(
                "UNKNOWN",
                () -> emergencies.review(
                        stage.actor(Role.PRIVACY_OFFICER, "CR-06"), id, Emergency.Finding.JUSTIFIED, ""));
        var both = new Actor(
                worker.person(),
                officer.position(),
                officer.role(),
                officer.organisation(),
                officer.sector(),
                officer.region());
        for (var finding : Emergency.Finding.values()) {
            refused("OWN_ACT", () -> emergencies.review(both, id, finding, "Le contact suffisait."));
        }
        refused("REMARK_MISSING", () -> emergencies.review(officer, id, Emergency.Finding.TOO_MUCH, " "));
        emergencies.review(officer, id, Emergency.Finding.TOO_MUCH, "Le contact suffisait.");
        refused("REVIEWED", () -> emergencies.review(officer, id, Emergency.Finding.JUSTIFIED, ""));
        refused("STRANGER", () -> episodes.view(police, episode));
    }

    @Test
    void an_emergency_ends_by_itself_after_72_hours() {
        directives.enter(stage.actor(Role.DIRECTOR, "CR-07"), "A2.1-59.1", "2026-1", "Vérifier, puis communiquer.");
        invoke(Set.of(1, 2, 3, 4));
        clock.advance(Duration.ofHours(71));
        assertThat(episodes.view(police, episode).basis().code()).isEqualTo("EMERGENCY");
        clock.advance(Duration.ofHours(1));
        refused("STRANGER", () -> episodes.view(police, episode));
    }

    @Test
    void whoever_must_not_see_it_finds_nothing_whatever_else_allows_it() {
        var head = stage.actor(Role.UNIT_HEAD, "CR-07");
        refused("HOLDER_ITSELF", () -> consents.bar(head, holding(), null, head.organisation()));
        var officer = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
        var director = stage.actor(Role.DIRECTOR, "CR-07");
        refused("OVERSEER", () -> consents.bar(head, holding(), officer.person(), null));
        refused("OVERSEER", () -> consents.bar(head, holding(), director.person(), null));
        consents.bar(officer, holding(), director.person(), null);
        consents.bar(head, holding(), worker.person(), null);
        refused("STRANGER", () -> episodes.view(worker, episode));
        assertThat(episodes.open(worker))
                .extracting(line -> line.summary().id())
                .doesNotContain(episode);
        consents.bar(head, holding(), null, host.organisation());
        refused("STRANGER", () -> episodes.view(host, episode));
        consents.barred(head, holding()).forEach(conflict -> consents.unbar(head, holding(), conflict.id()));
        episodes.view(worker, episode);
        episodes.view(host, episode);
    }

    @Test
    void under_a_consent_the_youth_opens_and_shuts() {
        step(AgreementStep.SUSPEND);
        var byConsent = byConsent();
        refused("CONSENT", () -> episodes.view(host, episode));
        refused("YOUTH_DECIDES", () -> note(true, Consent.GivenBy.PARENT));
        note(false, Consent.GivenBy.YOUTH);
        refused("CONSENT", () -> episodes.view(host, episode));
        var given = note(true, Consent.GivenBy.YOUTH);
        assertThat(episodes.view(host, episode).basis().reference()).isEqualTo(byConsent + ", art. 1");
        consents.withdraw(worker, holding(), given);
        refused("CONSENT", () -> episodes.view(host, episode));
        refused("WITHDRAWN", () -> consents.withdraw(worker, holding(), given));
        assertThat(about()).as("what was read stays in the register").hasSize(1);
        assertThat(consents.of(worker, holding())).hasSize(2);
        note(true, Consent.GivenBy.YOUTH);
        clock.advance(Duration.ofDays(12));
        refused("CONSENT", () -> episodes.view(host, episode));
    }

    @Test
    void answers_noted_at_the_same_instant_are_all_kept_and_one_holds() throws Exception {
        var notes = new ArrayList<Callable<UUID>>();
        for (int i = 0; i < 8; i++) {
            boolean given = i % 2 == 0;
            notes.add(() -> note(given, Consent.GivenBy.YOUTH));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var noted : threads.invokeAll(notes)) {
                assertThat(noted.get()).isNotNull();
            }
        }
        assertThat(consents.of(worker, holding())).hasSize(8);
        assertThat(consents.of(worker, holding()))
                .filteredOn(consent -> consent.inForce(clock.instant()))
                .hasSize(1);
    }

    private String byConsent() {
        var parties = List.of(new OrganisationId("CR-07"), new OrganisationId("CR-06"));
        var day = LocalDate.of(2026, 1, 1);
        var terms = new Terms(day, day.plusYears(1), 30, false, "ÉFVP-2", false, "", new Bilingual("", ""));
        var article = new Article(
                1, Purpose.FOLLOW_RUNAWAY, EnumSet.of(Category.IDENTITY, Category.EPISODE), Set.of(), "CONSENT");
        var id = agreements.enterConcluded(
                Actor.clock(new OrganisationId("FILET"), Stage.OUTAOUAIS),
                new Draft(
                        new Bilingual("Par consentement", "By consent"),
                        terms,
                        parties.stream().map(Party::both).toList(),
                        List.of(article),
                        null));
        return agreements.view(worker, id).agreement().code();
    }

    private UUID note(boolean given, Consent.GivenBy by) {
        return consents.note(
                worker,
                RequestKey.fresh(),
                holding(),
                episodes.age(worker, episode),
                new ConsentAnswer(
                        host.organisation(),
                        Purpose.FOLLOW_RUNAWAY,
                        Set.of(Category.IDENTITY, Category.EPISODE),
                        given,
                        by,
                        "De vive voix, texte lu ensemble.",
                        Consent.Language.FR,
                        "2026-1",
                        LocalDate.of(2026, 3, 10)));
    }

    private UUID invoke(Set<Integer> attested) {
        return emergencies.invoke(
                worker,
                RequestKey.fresh(),
                holding(),
                new EmergencyCall(
                        police.organisation(),
                        "A2.1-59.1",
                        Set.of(Category.IDENTITY, Category.EPISODE),
                        "Menaces de mort reçues par message.",
                        "Vue il y a dix minutes, montait en voiture.",
                        attested));
    }

    private List<Disclosure> about() {
        return disclosures.about(worker, holding());
    }

    private Holding holding() {
        return episodes.summary(worker, episode).holding();
    }

    private Agreement first() {
        return agreements.known(worker).getLast();
    }

    private void step(AgreementStep step) {
        step(first(), step);
    }

    private void step(Agreement agreement, AgreementStep step) {
        agreements.take(
                stage.actor(Role.DIRECTOR, "CR-07"), RequestKey.fresh(), agreement.id(), step, new Words("Essai.", ""));
    }

    private static void refused(String reason, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused -> assertThat(refused.refusal().name()).isEqualTo(reason));
    }
}
