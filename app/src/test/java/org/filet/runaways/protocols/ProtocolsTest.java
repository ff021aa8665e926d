package org.filet.runaways.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.runaways.ClockKind;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Origin;
import org.filet.runaways.Parameter;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A region sets its own time limits, from a day on; what ran before keeps its own. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=protocols"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ProtocolsTest {

    private static final RegionId OUTAOUAIS = new RegionId("07");
    private static final String SOURCE = "Protocole régional, art. 4";

    private final MockMvcTester browser;
    private final Protocols protocols;
    private final Runaways runaways;
    private final Episodes episodes;
    private final Stage stage;
    private final MovableClock clock;
    private final Actor direction;

    ProtocolsTest(
            MockMvcTester browser,
            Protocols protocols,
            Runaways runaways,
            Episodes episodes,
            Stage stage,
            MovableClock clock) {
        this.browser = browser;
        this.protocols = protocols;
        this.runaways = runaways;
        this.episodes = episodes;
        this.stage = stage;
        this.clock = clock;
        this.direction = stage.actor(Role.DIRECTOR, "CR-07");
    }

    @BeforeEach
    void anotherDay() {
        clock.advance(Duration.ofDays(3));
    }

    @Test
    void every_region_stands_in_one_group_of_every_parameter_and_differences_show() {
        assertThat(protocols.compared())
                .hasSize(Parameter.values().length)
                .allSatisfy(one -> assertThat(one.groups().stream().flatMap(group -> group.regions().stream()))
                        .doesNotHaveDuplicates()
                        .hasSize(17));
        var threshold = protocols.compared().stream()
                .filter(one -> one.parameter() == Parameter.THRESHOLD)
                .findFirst()
                .orElseThrow();
        assertThat(threshold.differs()).isTrue();
        assertThat(threshold.groups())
                .extracting(group -> group.length().toMinutes())
                .contains(30L, 60L, 120L);
    }

    @Test
    void a_value_holds_from_its_day_and_an_episode_keeps_the_one_it_began_under() {
        set(Parameter.THRESHOLD, Duration.ofMinutes(45), today());
        var before = noticed();
        set(Parameter.THRESHOLD, Duration.ofMinutes(20), today().plusDays(1));
        assertThat(inForce(Parameter.THRESHOLD)).isEqualTo(Duration.ofMinutes(45));
        clock.advance(Duration.ofDays(1));

        assertThat(inForce(Parameter.THRESHOLD)).isEqualTo(Duration.ofMinutes(20));
        assertThat(threshold(noticed())).isEqualTo(Duration.ofMinutes(20));
        assertThat(threshold(before)).isEqualTo(Duration.ofMinutes(45));
        assertThat(protocols.history(OUTAOUAIS))
                .filteredOn(setting -> setting.parameter() == Parameter.THRESHOLD)
                .extracting(setting -> setting.length().toMinutes())
                .startsWith(20L, 45L);
    }

    @Test
    void another_regions_values_are_untouched() {
        set(Parameter.POLICE_SHEET, Duration.ofMinutes(15), today());
        assertThat(protocols.inForce(new RegionId("06")).stream()
                        .filter(setting -> setting.parameter() == Parameter.POLICE_SHEET)
                        .map(Setting::length))
                .containsExactly(Duration.ofMinutes(30));
    }

    @Test
    void what_has_not_begun_is_withdrawn_and_may_be_set_again() {
        var day = today().plusDays(10);
        var id = set(Parameter.REVIEW, Duration.ofHours(12), day);
        refused("SAME_DAY", () -> set(Parameter.REVIEW, Duration.ofHours(10), day));
        protocols.withdraw(direction, OUTAOUAIS, id);
        refused("UNKNOWN", () -> protocols.withdraw(direction, OUTAOUAIS, id));
        var again = set(Parameter.REVIEW, Duration.ofHours(10), day);
        clock.advance(Duration.ofDays(11));
        refused("BEGUN", () -> protocols.withdraw(direction, OUTAOUAIS, again));
        assertThat(inForce(Parameter.REVIEW)).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void one_key_sets_once() {
        var key = RequestKey.fresh();
        var first = set(key, Parameter.PLAN_REVISION, Duration.ofDays(7), SOURCE, today());
        assertThat(set(key, Parameter.PLAN_REVISION, Duration.ofDays(7), SOURCE, today()))
                .isEqualTo(first);
    }

    @Test
    void bounds_source_and_day_are_asked_for() {
        for (var parameter : Parameter.values()) {
            refused("OUT_OF_BOUNDS", () -> set(parameter, parameter.least().minusMinutes(1), today()));
            refused("OUT_OF_BOUNDS", () -> set(parameter, parameter.most().plusMinutes(1), today()));
        }
        var length = Duration.ofMinutes(30);
        var key = RequestKey.fresh();
        refused("SOURCE_MISSING", () -> set(key, Parameter.THRESHOLD, length, "  ", today()));
        refused("SOURCE_MISSING", () -> set(key, Parameter.THRESHOLD, length, "x".repeat(201), today()));
        refused("PAST", () -> set(Parameter.THRESHOLD, length, today().minusDays(1)));
        refused("TOO_FAR", () -> set(Parameter.THRESHOLD, length, today().plusYears(3)));
    }

    @Test
    void only_the_direction_of_an_institution_of_the_region_sets_them() {
        for (var organisation : List.of("CR-07", "POL-07", "COM-07", "CR-06")) {
            for (var actor : stage.everyone(organisation)) {
                if (!actor.equals(direction)) {
                    assertThat(protocols.maySet(actor, OUTAOUAIS))
                            .as("%s", actor)
                            .isFalse();
                    refused(
                            "NOT_YOURS",
                            () -> protocols.set(
                                    actor,
                                    RequestKey.fresh(),
                                    OUTAOUAIS,
                                    Parameter.THRESHOLD,
                                    Duration.ofMinutes(30),
                                    SOURCE,
                                    today()));
                    refused("NOT_YOURS", () -> protocols.withdraw(actor, OUTAOUAIS, UUID.randomUUID()));
                }
            }
        }
    }

    @Test
    void the_pages_show_set_and_say_what_is_wrong() {
        var worker = stage.actor(Role.YOUTH_WORKER, "CR-06");
        assertThat(browser.get().uri("/protocols").with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .contains("Les régions diffèrent", "30 min", "120 min", "10 j");
        assertThat(browser.get().uri("/protocols/07").with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"amount\"");
        assertThat(browser.get().uri("/protocols/99").with(stage.as(worker))).hasStatus(404);
        assertThat(post("5", "DAYS", "")).hasStatus(422).bodyText().contains("sort des limites", "value=\"5\"");
        assertThat(post("50", "MINUTES", "31 février"))
                .hasStatus(422)
                .bodyText()
                .contains("ne se lit pas");
        assertThat(post("cinquante", "MINUTES", "")).hasStatus(422);
        assertThat(post("50", "MINUTES", "")).hasStatus(302);
        assertThat(browser.get().uri("/protocols/07").with(stage.as(direction)))
                .hasStatusOk()
                .bodyText()
                .contains("50 min", "Direction, ");
    }

    private MvcTestResult post(String amount, String unit, String from) {
        return browser.post()
                .uri("/protocols/07")
                .param("key", UUID.randomUUID().toString())
                .param("parameter", "THRESHOLD")
                .param("amount", amount)
                .param("unit", unit)
                .param("source", SOURCE)
                .param("from", from)
                .with(stage.as(direction))
                .exchange();
    }

    private UUID set(Parameter parameter, Duration length, LocalDate from) {
        return set(RequestKey.fresh(), parameter, length, SOURCE, from);
    }

    private UUID set(RequestKey key, Parameter parameter, Duration length, String source, LocalDate from) {
        return protocols.set(direction, key, OUTAOUAIS, parameter, length, source, from);
    }

    private Duration inForce(Parameter parameter) {
        return protocols.inForce(OUTAOUAIS).stream()
                .filter(setting -> setting.parameter() == parameter)
                .findFirst()
                .orElseThrow()
                .length();
    }

    private EpisodeId noticed() {
        var report = new Report(
                new Report.Who.New(Identity.named(
                        "Jade",
                        "Protocole" + UUID.randomUUID().toString().substring(0, 8),
                        LocalDate.of(2010, 1, 2),
                        Gender.UNKNOWN)),
                clock.instant().minus(Duration.ofMinutes(5)),
                Origin.CR_UNIT,
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                false,
                "");
        return runaways.report(stage.actor(Role.YOUTH_WORKER, "CR-07"), RequestKey.fresh(), report);
    }

    private Duration threshold(EpisodeId id) {
        var view = episodes.view(stage.actor(Role.YOUTH_WORKER, "CR-07"), id);
        return view.clocks().stream()
                .filter(running -> running.kind() == ClockKind.DECLARE)
                .map(running -> Duration.between(view.summary().lastSeen(), running.due()))
                .min(Duration::compareTo)
                .orElseThrow();
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
