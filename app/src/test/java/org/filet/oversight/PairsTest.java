package org.filet.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.filet.agreements.Category;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.Emergency;
import org.filet.agreements.emergencies.EmergencyCall;
import org.filet.agreements.law.Directives;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Approvals;
import org.filet.network.Approvals.Approval;
import org.filet.registers.incidents.Incident;
import org.filet.registers.incidents.Incidents;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.runaways.facts.SealedFacts;
import org.filet.runaways.facts.SealedKind;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.wall.Walled;
import org.filet.web.ActionItem;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people who say yes to each other again and again are told of, and nobody else is. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Walled.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class PairsTest {

    private final Pairs pairs;
    private final Flags flags;
    private final Oversight oversight;
    private final OversightItems items;
    private final List<Approvals> sources;
    private final SealedFacts facts;
    private final Runaways runaways;
    private final Episodes episodes;
    private final Emergencies emergencies;
    private final Directives directives;
    private final Incidents incidents;
    private final MockMvcTester browser;
    private final TransactionTemplate transaction;
    private final Walled walled;
    private final Stage stage;
    private final MovableClock clock;

    PairsTest(
            Pairs pairs,
            Flags flags,
            Oversight oversight,
            OversightItems items,
            List<Approvals> sources,
            SealedFacts facts,
            Runaways runaways,
            Episodes episodes,
            Emergencies emergencies,
            Directives directives,
            Incidents incidents,
            MockMvcTester browser,
            TransactionTemplate transaction,
            Walled walled,
            Stage stage,
            MovableClock clock) {
        this.pairs = pairs;
        this.flags = flags;
        this.oversight = oversight;
        this.items = items;
        this.sources = sources;
        this.facts = facts;
        this.runaways = runaways;
        this.episodes = episodes;
        this.emergencies = emergencies;
        this.directives = directives;
        this.incidents = incidents;
        this.browser = browser;
        this.transaction = transaction;
        this.walled = walled;
        this.stage = stage;
        this.clock = clock;
    }

    /** What an earlier test approved is long ago. */
    @BeforeEach
    void another_month() {
        clock.advance(Pairs.WITHIN.plusDays(1));
    }

    private Actor officer() {
        return stage.actor(Role.PRIVACY_OFFICER, "CAV-06");
    }

    private Actor director() {
        return stage.actor(Role.DIRECTOR, "CAV-06");
    }

    private Actor worker() {
        return stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    private Actor privacy() {
        return stage.actor(Role.PRIVACY_OFFICER, "CR-07");
    }

    @Test
    void four_times_within_a_month_and_both_ways() {
        found(director(), officer(), Flag.Finding.LEGITIMATE);
        found(director(), officer(), Flag.Finding.LEGITIMATE);
        found(director(), officer(), Flag.Finding.LEGITIMATE);
        assertThat(pairs.of(officer())).isEmpty();
        found(officer(), director(), Flag.Finding.LEGITIMATE);
        assertThat(pairs.of(officer())).singleElement().satisfies(pair -> {
            assertThat(pair.holds(officer().person())).isTrue();
            assertThat(pair.holds(director().person())).isTrue();
            assertThat(pair.approvals()).hasSize(4).allMatch(approval -> approval.of() == Approvals.Of.ACCESS);
            assertThat(pair.approvals().getFirst().asked()).isEqualTo(director().person());
        });
        assertThat(pairs.of(director())).hasSize(1);
        assertThat(items.of(officer())).map(ActionItem::key).contains("oversight.item.PAIRS");
        assertThat(browser.get().uri("/oversight").with(stage.as(officer())))
                .bodyText()
                .contains("Qui approuve qui", "Titulaire DIRECTOR CAV-06", "Vous en êtes");
        assertThat(pairs.of(stage.actor(Role.PRIVACY_OFFICER, "CAV-07"))).isEmpty();
        clock.advance(Pairs.WITHIN);
        assertThat(pairs.of(officer())).isEmpty();
    }

    @Test
    void neither_one_way_alone_nor_what_was_not_approved() {
        for (int time = 0; time < 5; time++) {
            found(director(), officer(), Flag.Finding.LEGITIMATE);
            found(officer(), director(), Flag.Finding.TO_LEARN);
        }
        assertThat(pairs.of(officer())).isEmpty();
        assertThat(items.of(officer())).map(ActionItem::key).doesNotContain("oversight.item.PAIRS");
        assertThat(browser.get().uri("/oversight").with(stage.as(officer())))
                .bodyText()
                .doesNotContain("Qui approuve qui");
    }

    @Test
    void only_whoever_examines_accesses_is_told() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> pairs.of(worker()))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(OversightRefusal.NOT_YOURS));
    }

    /** Every way in which a second person says yes; a new one is entered here. */
    @Test
    void each_kind_of_yes_is_told_by_its_module() {
        // Others' deeds may be dated later: tests set the clock back.
        var before = told();
        var episode = missing();
        opened(episode);
        justified(episode);
        setAside();
        attested();
        var after = new ArrayList<>(told());
        before.forEach(after::remove);
        assertThat(after)
                .extracting(Approval::of, Approval::approved)
                .containsExactlyInAnyOrder(
                        tuple(Approvals.Of.SEALED_FACT, privacy().person()),
                        tuple(Approvals.Of.EMERGENCY, privacy().person()),
                        tuple(Approvals.Of.INCIDENT, privacy().person()),
                        tuple(
                                Approvals.Of.ATTESTATION,
                                stage.actor(Role.DIRECTOR, "CR-07").person()));
    }

    /** What the modules tell of the worker's requests. */
    private List<Approval> told() {
        var since = clock.instant().minusSeconds(1);
        return Objects.requireNonNull(transaction.execute(status -> walled.acting(
                privacy(),
                () -> sources.stream()
                        .flatMap(source -> source.since(privacy(), since).stream())
                        .filter(approval -> approval.asked().equals(worker().person()))
                        .toList())));
    }

    private void found(Actor examiner, Actor reader, Flag.Finding finding) {
        clock.advance(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> walled.acting(reader, () -> {
            flags.raise(Flag.Kind.MANY_OPENED, reader, UUID.randomUUID());
            return true;
        }));
        oversight.of(examiner).stream()
                .filter(flag -> flag.open() && flag.person().equals(reader.person()))
                .forEach(flag -> oversight.examine(examiner, flag.id(), finding, "Vu ensemble."));
    }

    private EpisodeId missing() {
        var identity = Identity.named("Noélie", "Paire" + UUID.randomUUID(), LocalDate.of(2010, 1, 2), Gender.GIRL);
        Instant seen = clock.instant().minus(Duration.ofHours(2));
        return runaways.report(
                worker(),
                RequestKey.fresh(),
                new Report(
                        new Report.Who.New(identity),
                        seen,
                        Origin.CR_UNIT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        true,
                        ""));
    }

    private void opened(EpisodeId episode) {
        var fact = facts.keep(
                worker(),
                RequestKey.fresh(),
                episode,
                SealedKind.SHELTER_ADDRESS,
                "1, rue Inventée",
                Set.of(worker().person()));
        var opening = facts.ask(worker(), RequestKey.fresh(), fact, "Pour l’accompagner demain matin.");
        assertThat(browser.post()
                        .uri("/sealed/" + opening)
                        .param("approved", "true")
                        .with(stage.as(privacy())))
                .hasStatus3xxRedirection();
    }

    private void justified(EpisodeId episode) {
        directives.enter(
                stage.actor(Role.DIRECTOR, "CR-07"),
                "A2.1-59.1",
                UUID.randomUUID().toString(),
                "Appeler d’abord.");
        var call = new EmergencyCall(
                new OrganisationId("POL-06"),
                "A2.1-59.1",
                Set.of(Category.IDENTITY, Category.EPISODE),
                "Menaces de mort reçues par message.",
                "Vue il y a dix minutes, montait en voiture.",
                Set.of(1, 2, 3, 4));
        var id = emergencies.invoke(
                worker(),
                RequestKey.fresh(),
                episodes.summary(worker(), episode).holding(),
                call);
        emergencies.review(privacy(), id, Emergency.Finding.JUSTIFIED, "");
    }

    private void setAside() {
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        var id = incidents.declare(
                worker(), RequestKey.fresh(), new Incident.Said("Adresses", "Restées ici.", null, null, today, null));
        incidents.setAside(privacy(), id, "Rien n’est parti.");
    }

    private void attested() {
        assertThat(browser.post()
                        .uri("/people/" + worker().person() + "/positions/" + worker().position() + "/attest")
                        .with(stage.as(stage.actor(Role.DIRECTOR, "CR-07"))))
                .hasStatus3xxRedirection();
    }
}
