package org.filet.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.EmergencyCall;
import org.filet.agreements.law.Directives;
import org.filet.agreements.law.LegalBases;
import org.filet.agreements.law.LegalBasis;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Article;
import org.filet.agreements.texts.Draft;
import org.filet.agreements.texts.Party;
import org.filet.agreements.texts.Terms;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Regime;
import org.filet.network.Registry;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.SmallNetwork;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Every law an organisation can be under against every basis there is: it rests on those that its own law gives it. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RegimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final LegalBases bases;
    private final Agreements agreements;
    private final Policies policies;
    private final Directives directives;
    private final Emergencies emergencies;
    private final MovableClock clock;
    private final Map<Regime, Organisation> givers = new EnumMap<>(Regime.class);
    private final Organisation receiver;

    RegimeTest(
            LegalBases bases,
            Agreements agreements,
            Policies policies,
            Directives directives,
            Emergencies emergencies,
            Registry registry,
            MovableClock clock) {
        this.bases = bases;
        this.agreements = agreements;
        this.policies = policies;
        this.directives = directives;
        this.emergencies = emergencies;
        this.clock = clock;
        for (var regime : Regime.values()) {
            givers.put(regime, organisation(regime));
        }
        this.receiver = organisation(Regime.A_2_1);
        registry.enter(
                SmallNetwork.administrator(),
                new Registry.Network(
                        Stream.concat(givers.values().stream(), Stream.of(receiver))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void each_law_has_a_basis_that_is_no_emergency() {
        for (var regime : Regime.values()) {
            assertThat(bases.all())
                    .as(regime.name())
                    .anyMatch(basis -> basis.kind() != LegalBasis.Kind.EMERGENCY
                            && basis.regimes().contains(regime));
        }
    }

    @Test
    void no_agreement_rests_on_another_law_than_its_giver_s() {
        for (var regime : Regime.values()) {
            for (var basis : bases.all()) {
                var draft = draft(List.of(giver(regime)), List.of(basis.code()), regime);
                if (basis.kind() == LegalBasis.Kind.EMERGENCY) {
                    refused("BASIS_UNKNOWN", regime + " " + basis.code(), () -> concluded(draft));
                } else if (!basis.regimes().contains(regime)) {
                    refused("GIVER_REGIME", regime + " " + basis.code(), () -> concluded(draft));
                } else {
                    concluded(draft);
                    assertThat(policies.now(transfer(regime)))
                            .as(regime + " " + basis.code())
                            .isInstanceOf(Cover.By.class);
                }
            }
        }
    }

    @Test
    void every_giver_needs_an_article_of_its_own_law() {
        var two = List.of(giver(Regime.R_22_1), giver(Regime.P_39_1));
        refused("GIVER_REGIME", "one", () -> concluded(draft(two, List.of("LPJ-72.6"), Regime.R_22_1)));
        concluded(draft(two, List.of("LPJ-72.6", "P39.1-18"), Regime.R_22_1));
    }

    /** One agreement, an article for each law: each giver is carried by its own article and by no other. */
    @Test
    void in_one_agreement_each_giver_is_carried_by_its_own_law_s_article() {
        var articles = bases.all().stream()
                .filter(basis -> basis.kind() == LegalBasis.Kind.STATUTE)
                .map(LegalBasis::code)
                .toList();
        var all = Arrays.stream(Regime.values()).map(this::giver).toList();
        concluded(draft(all, articles, Regime.A_2_1));
        for (var regime : Regime.values()) {
            assertThat(policies.now(transfer(regime)))
                    .as(regime.name())
                    .isInstanceOfSatisfying(
                            Cover.By.class,
                            by -> assertThat(
                                            bases.find(by.basis()).orElseThrow().regimes())
                                    .contains(regime));
        }
    }

    @Test
    void no_directive_and_no_emergency_rests_on_another_law_than_one_s_own() {
        for (var regime : Regime.values()) {
            var director = actor(regime, Role.DIRECTOR);
            var worker = actor(regime, Role.YOUTH_WORKER);
            for (var basis : bases.all()) {
                var what = regime + " " + basis.code();
                if (basis.kind() != LegalBasis.Kind.EMERGENCY) {
                    refused("NOT_AN_EMERGENCY", what, () -> directive(director, basis));
                    refused("BASIS_UNKNOWN", what, () -> invoke(worker, basis));
                } else if (!basis.regimes().contains(regime)) {
                    refused("OTHER_REGIME", what, () -> directive(director, basis));
                    refused("OTHER_REGIME", what, () -> invoke(worker, basis));
                } else {
                    refused("DIRECTIVE_MISSING", what, () -> invoke(worker, basis));
                    directive(director, basis);
                    invoke(worker, basis);
                }
            }
        }
    }

    private void directive(Actor director, LegalBasis basis) {
        directives.enter(director, basis.code(), "2026-1", "Vérifier, puis communiquer.");
    }

    private void invoke(Actor worker, LegalBasis basis) {
        emergencies.invoke(
                worker,
                RequestKey.fresh(),
                Holding.ofNobody(UUID.randomUUID(), worker.organisation(), worker.region()),
                new EmergencyCall(
                        receiver.id(),
                        basis.code(),
                        Set.of(Category.CONTACT),
                        "Menaces de mort reçues par message.",
                        "Vue il y a dix minutes, montait en voiture.",
                        basis.conditions().isEmpty()
                                ? Set.of()
                                : Set.copyOf(IntStream.rangeClosed(
                                                1, basis.conditions().size())
                                        .boxed()
                                        .toList())));
    }

    private Transfer transfer(Regime from) {
        return new Transfer(
                giver(from), receiver.id(), null, Purpose.FOLLOW_RUNAWAY, Set.of(Category.CARD), clock.instant(), true);
    }

    private void concluded(Draft draft) {
        agreements.enterConcluded(SmallNetwork.administrator(), draft);
    }

    private Draft draft(List<OrganisationId> from, List<String> codes, Regime regime) {
        var parties = Stream.concat(
                        from.stream().map(giver -> new Party(giver, true, false, null, null)),
                        Stream.of(new Party(receiver.id(), false, true, null, null)))
                .toList();
        boolean outside = regime == Regime.OUTSIDE_QUEBEC || from.contains(giver(Regime.OUTSIDE_QUEBEC));
        var articles = Stream.iterate(1, number -> number + 1)
                .limit(codes.size())
                .map(number -> new Article(
                        number, Purpose.FOLLOW_RUNAWAY, Set.of(Category.CARD), Set.of(), codes.get(number - 1)))
                .toList();
        return new Draft(
                new Bilingual("Essai", "Trial"),
                new Terms(DAY, DAY.plusYears(1), 30, outside, "ÉFVP-4", false, "", new Bilingual("", "")),
                parties,
                articles,
                null);
    }

    private OrganisationId giver(Regime regime) {
        return givers.getOrDefault(regime, receiver).id();
    }

    private Actor actor(Regime regime, Role role) {
        var giver = givers.getOrDefault(regime, receiver);
        return new Actor(
                new PersonId(UUID.randomUUID()),
                new PositionId(UUID.randomUUID()),
                role,
                giver.id(),
                giver.sector(),
                giver.region());
    }

    private static Organisation organisation(Regime regime) {
        return new Organisation(
                new OrganisationId(
                        "LAW-" + regime + "-" + UUID.randomUUID().toString().substring(0, 8)),
                new Bilingual("Organisation d’essai", "Test organisation"),
                Sector.INSTITUTIONAL,
                regime,
                Stage.OUTAOUAIS,
                Set.of(Stage.OUTAOUAIS),
                "819-555-0100",
                false);
    }

    private static void refused(String name, String what, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .as(what)
                .isThrownBy(deed)
                .satisfies(no -> assertThat(no.refusal().name()).as(what).isEqualTo(name));
    }
}
