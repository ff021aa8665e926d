package org.filet.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItems;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever meets a file with nobody behind is flagged, and is not told. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class DecoysTest {

    private final MockMvcTester browser;
    private final Decoys decoys;
    private final Oversight oversight;
    private final Youths youths;
    private final List<ActionItems> items;
    private final Stage stage;
    private final MovableClock clock;
    private final Actor worker;
    private final Actor officer;

    DecoysTest(
            MockMvcTester browser,
            Decoys decoys,
            Oversight oversight,
            Youths youths,
            List<ActionItems> items,
            Stage stage,
            MovableClock clock) {
        this.browser = browser;
        this.decoys = decoys;
        this.oversight = oversight;
        this.youths = youths;
        this.items = items;
        this.stage = stage;
        this.clock = clock;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.officer = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
    }

    @BeforeEach
    void anotherDay() {
        clock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void none() {
        decoys.of(officer).keySet().forEach(file -> decoys.end(officer, file));
    }

    @Test
    void a_search_that_meets_one_is_flagged_at_once_and_whoever_searched_is_not_told() {
        var file = set("Ysolde");
        assertThat(youths.search(worker, "Ysold")).hasSize(1);
        youths.search(worker, "Ysold");

        assertThat(flagged(file)).singleElement().satisfies(flag -> {
            assertThat(flag.person()).isEqualTo(worker.person());
            assertThat(flag.explanation()).isEmpty();
        });
        assertThat(keys(officer)).contains("oversight.item.EXAMINE.DECOY");
        assertThat(oversight.own(worker)).noneMatch(flag -> flag.kind() == Flag.Kind.DECOY);
        assertThat(keys(worker)).noneMatch(key -> key.contains("DECOY"));
    }

    @Test
    void so_is_a_file_opened_by_its_identifier() {
        var file = set("Zéphirine");
        youths.own(worker, new YouthId(file));
        assertThat(flagged(file)).hasSize(1);
    }

    @Test
    void one_that_has_ended_flags_nobody() {
        var file = set("Wilhelmine");
        decoys.end(officer, file);
        youths.search(worker, "Wilhelm");
        assertThat(flagged(file)).isEmpty();
        refused("UNKNOWN", () -> decoys.end(officer, file));
    }

    @Test
    void the_organisations_privacy_officer_alone_keeps_them() {
        var file = set("Xanthippe");
        for (var role : List.of(Role.DIRECTOR, Role.UNIT_HEAD, Role.YOUTH_WORKER)) {
            var other = stage.actor(role, "CR-07");
            assertThat(decoys.of(other)).isEmpty();
            refused("NOT_YOURS", () -> decoys.end(other, file));
            refused("NOT_YOURS", () -> decoys.set(other, RequestKey.fresh(), named("Personne")));
        }
        var elsewhere = stage.actor(Role.PRIVACY_OFFICER, "CR-06");
        assertThat(decoys.of(elsewhere)).doesNotContainKey(file);
        refused("UNKNOWN", () -> decoys.end(elsewhere, file));
    }

    @Test
    void one_key_sets_one_and_there_are_never_more_than_twenty() {
        var key = RequestKey.fresh();
        assertThat(decoys.set(officer, key, named("Double"))).isEqualTo(decoys.set(officer, key, named("Double")));
        for (int i = 1; i < Decoys.MOST; i++) {
            set("Leurre" + i);
        }
        refused("TOO_MANY_DECOYS", () -> set("Vingtetunième"));
        assertThat(decoys.of(officer)).hasSize(Decoys.MOST);
    }

    @Test
    void the_page_sets_and_ends_one_and_a_director_sees_none() {
        assertThat(browser.post()
                        .uri("/oversight/decoys")
                        .param("key", UUID.randomUUID().toString())
                        .param("givenNames", "Ursuline")
                        .param("surnames", "Quesnel-Zadig")
                        .param("birthDate", "2010-02-03")
                        .with(stage.as(officer)))
                .hasStatus(302);
        var set = decoys.of(officer).entrySet().iterator().next();
        assertThat(browser.get().uri("/oversight").with(stage.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains(set.getValue(), "/oversight/decoys/" + set.getKey() + "/end")
                .doesNotContain("Ursuline");
        assertThat(browser.get().uri("/oversight").with(stage.as(stage.actor(Role.DIRECTOR, "CR-07"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(set.getValue(), "/oversight/decoys");
        assertThat(browser.post()
                        .uri("/oversight/decoys")
                        .param("key", UUID.randomUUID().toString())
                        .with(stage.as(officer)))
                .hasStatus(302);
        assertThat(decoys.of(officer)).hasSize(1);
    }

    private UUID set(String given) {
        return decoys.set(officer, RequestKey.fresh(), named(given));
    }

    private static Identity named(String given) {
        return Identity.named(given, "Quesnel-Zadig", LocalDate.of(2010, 4, 5), Gender.UNKNOWN);
    }

    private List<Flag> flagged(UUID file) {
        return oversight.of(officer).stream()
                .filter(flag -> flag.kind() == Flag.Kind.DECOY && file.equals(flag.youth()))
                .toList();
    }

    private List<String> keys(Actor actor) {
        return items.stream()
                .flatMap(some -> some.of(actor).stream())
                .map(item -> item.key())
                .toList();
    }

    private static void refused(String name, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(no -> assertThat(no.refusal().name()).isEqualTo(name));
    }
}
