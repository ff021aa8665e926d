package org.filet.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Consents;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.registers.Accesses;
import org.filet.registers.Reading;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What stands out among accesses is flagged, explained and examined; the day's allowance stops. */
@SpringBootTest(
        properties = {
            "filet.clocks.ticking=false",
            "filet.oversight.opened-flag=3",
            "filet.oversight.opened-stop=5",
            "filet.oversight.searched-flag=4",
            "filet.oversight.searched-stop=6",
            "filet.oversight.refused-flag=3",
            "filet.oversight.sample=0"
        })
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class OversightTest {

    private final MockMvcTester browser;
    private final Oversight oversight;
    private final Accesses accesses;
    private final Runaways runaways;
    private final Episodes episodes;
    private final Youths youths;
    private final Consents consents;
    private final List<ActionItems> items;
    private final Stage stage;
    private final MovableClock clock;
    private final Actor worker;
    private final Actor officer;

    OversightTest(
            MockMvcTester browser,
            Oversight oversight,
            Accesses accesses,
            Runaways runaways,
            Episodes episodes,
            Youths youths,
            Consents consents,
            List<ActionItems> items,
            Stage stage,
            MovableClock clock) {
        this.browser = browser;
        this.oversight = oversight;
        this.accesses = accesses;
        this.runaways = runaways;
        this.episodes = episodes;
        this.youths = youths;
        this.consents = consents;
        this.items = items;
        this.stage = stage;
        this.clock = clock;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.officer = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
    }

    /** An allowance is of a day. */
    @BeforeEach
    void anotherDay() {
        clock.advance(Duration.ofDays(1));
    }

    @Test
    void the_allowance_asks_why_and_then_stops_and_tomorrow_is_another_day() {
        var all = missing(6);
        for (var episode : all.subList(0, 5)) {
            episodes.view(worker, episode);
            episodes.view(worker, episode);
        }
        assertThat(own()).extracting(Flag::kind).containsExactly(Flag.Kind.MANY_OPENED);
        refused("TOO_MANY_FILES", () -> episodes.view(worker, all.get(5)));
        assertThat(accesses.own(worker).getFirst().kind()).isEqualTo(Reading.Kind.REFUSED);
        episodes.view(worker, all.getFirst());
        clock.advance(Duration.ofDays(1));
        episodes.view(worker, all.get(5));
    }

    @Test
    void sheets_for_the_police_and_cards_are_never_stopped() {
        var all = missing(6);
        all.subList(0, 5).forEach(episode -> episodes.view(worker, episode));
        assertThat(browser.get().uri("/episodes/" + all.get(5).value()).with(stage.as(worker)))
                .hasStatus(429)
                .bodyText()
                .contains("Les alertes et les fiches pour la police restent ouvertes");
        assertThat(browser.get()
                        .uri("/episodes/" + all.get(5).value() + "/police-sheet")
                        .with(stage.as(worker)))
                .hasStatusOk();
    }

    @Test
    void reporting_an_absence_is_never_stopped() {
        var known = youths.register(worker, named("Maëlle", "Papatie"), worker.region());
        missing(5).forEach(episode -> episodes.view(worker, episode));
        assertThat(report(new Report.Who.Known(known))).isNotNull();
    }

    @Test
    void searches_have_their_own_allowance() {
        for (int i = 0; i < 7; i++) {
            youths.register(worker, named("Chercheuse" + i, "Quesnel"), worker.region());
        }
        refused("TOO_MANY_FILES", () -> youths.search(worker, "Chercheuse"));
        clock.advance(Duration.ofDays(1));
        youths.search(worker, "Chercheuse0");
        assertThat(own()).isEmpty();
    }

    @Test
    void a_file_under_the_readers_rare_name_is_flagged_explained_and_examined() {
        var episode = missing(named("Jo", "Worker"));
        episodes.view(worker, episode);
        var flag = own().stream()
                .filter(found -> found.kind() == Flag.Kind.SAME_NAME)
                .findFirst()
                .orElseThrow();
        assertThat(itemsOf(worker)).anyMatch(item -> item.key().equals("oversight.item.EXPLAIN.SAME_NAME"));
        refused("EXPLANATION_MISSING", () -> oversight.explain(worker, flag.id(), "  "));
        oversight.explain(worker, flag.id(), "Aucun lien, le nom seulement.");
        assertThat(itemsOf(worker)).noneMatch(item -> item.key().startsWith("oversight.item.EXPLAIN"));
        refused("REMARK_MISSING", () -> oversight.examine(officer, flag.id(), Flag.Finding.INCIDENT, ""));
        oversight.examine(officer, flag.id(), Flag.Finding.LEGITIMATE, "");
        refused("EXAMINED", () -> oversight.examine(officer, flag.id(), Flag.Finding.LEGITIMATE, ""));
        refused("EXAMINED", () -> oversight.explain(worker, flag.id(), "Encore"));
    }

    @Test
    void an_examination_is_of_the_same_organisation_by_somebody_else() {
        episodes.view(worker, missing(named("Jo", "Worker")));
        var id = own().getFirst().id();
        var elsewhere = stage.actor(Role.PRIVACY_OFFICER, "CR-06");
        refused("UNKNOWN", () -> oversight.examine(elsewhere, id, Flag.Finding.LEGITIMATE, ""));
        refused("UNKNOWN", () -> oversight.behind(elsewhere, id));
        refused("UNKNOWN", () -> oversight.explain(elsewhere, id, "Pas moi"));
        refused("NOT_YOURS", () -> oversight.examine(worker, id, Flag.Finding.LEGITIMATE, ""));
        refused("NOT_YOURS", () -> oversight.of(stage.actor(Role.UNIT_HEAD, "CR-07")));
        refused("UNKNOWN", () -> oversight.examine(officer, UUID.randomUUID(), Flag.Finding.LEGITIMATE, ""));
        assertThat(oversight.behind(officer, id)).isNotEmpty();
    }

    @Test
    void what_nobody_examines_is_late_with_a_number_to_call() {
        episodes.view(worker, missing(named("Jo", "Worker")));
        clock.advance(Duration.ofDays(5));
        assertThat(itemsOf(officer))
                .filteredOn(item -> item.key().equals("oversight.item.EXAMINE.SAME_NAME"))
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.urgency()).isEqualTo(ActionItem.Urgency.LATE);
                    assertThat(item.phone()).isNotBlank();
                });
    }

    @Test
    void refusals_again_and_again_stand_out_though_each_is_rolled_back() {
        var episode = missing(1).getFirst();
        var stranger = stage.actor(Role.SCHOOL_WORKER, "SCO-13");
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> episodes.view(stranger, episode));
        }
        assertThat(oversight.own(stranger)).extracting(Flag::kind).containsExactly(Flag.Kind.MANY_REFUSED);
    }

    @Test
    void the_holder_sees_who_looked_and_others_do_not() {
        var episode = missing(1).getFirst();
        episodes.view(worker, episode);
        var path = "/episodes/" + episode.value() + "/accesses";
        assertThat(browser.get().uri(path).with(stage.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Titulaire YOUTH_WORKER CR-07", "dossier de votre organisation");
        assertThat(browser.get().uri(path).with(stage.as(worker))).hasStatus(403);
        assertThat(browser.get().uri(path).with(stage.as(stage.actor(Role.PRIVACY_OFFICER, "CR-06"))))
                .hasStatus(404);
    }

    @Test
    void somebody_close_is_kept_off_by_the_page_and_let_back() {
        var episode = missing(1).getFirst();
        var head = stage.actor(Role.UNIT_HEAD, "CR-07");
        var path = "/episodes/" + episode.value() + "/conflicts";
        assertThat(browser.get().uri(path + "?organisation=CR-07").with(stage.as(head)))
                .hasStatusOk()
                .bodyText()
                .contains("Titulaire YOUTH_WORKER CR-07");
        assertThat(browser.post()
                        .uri(path)
                        .param("organisation", "CR-07")
                        .param("who", worker.person().value().toString())
                        .with(stage.as(head)))
                .hasStatus(302);
        refused("STRANGER", () -> episodes.view(worker, episode));
        assertThat(browser.post().uri(path).param("who", "not a post").with(stage.as(head)))
                .hasStatus(302);
        var holding = episodes.summary(head, episode).holding();
        var conflict = consents.barred(head, holding).getFirst();
        assertThat(browser.post().uri(path + "/" + conflict.id() + "/end").with(stage.as(head)))
                .hasStatus(302);
        episodes.view(worker, episode);
        assertThat(browser.get().uri(path).with(stage.as(worker))).hasStatus(403);
    }

    @Test
    void pages_are_for_whom_they_are() {
        episodes.view(worker, missing(named("Jo", "Worker")));
        assertThat(browser.get().uri("/my-access").with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .contains("Un dossier au même nom", "N’écrivez aucun nom")
                .doesNotContain("Jo Worker");
        assertThat(browser.get().uri("/oversight").with(stage.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Un dossier au même nom", "Titulaire YOUTH_WORKER CR-07")
                .doesNotContain("Jo Worker");
        assertThat(browser.get().uri("/oversight").with(stage.as(worker))).hasStatus(403);
    }

    private List<Flag> own() {
        var today = clock.instant().minus(Duration.ofHours(1));
        return oversight.own(worker).stream()
                .filter(flag -> flag.at().isAfter(today))
                .toList();
    }

    private List<ActionItem> itemsOf(Actor actor) {
        return items.stream().flatMap(some -> some.of(actor).stream()).toList();
    }

    private List<EpisodeId> missing(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> missing(named("Maëlle", "Papatie")))
                .toList();
    }

    private EpisodeId missing(Identity identity) {
        return report(new Report.Who.New(identity));
    }

    private EpisodeId report(Report.Who who) {
        var report = new Report(
                who,
                clock.instant().minus(Duration.ofMinutes(30)),
                Origin.CR_UNIT,
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                true,
                "");
        return runaways.report(worker, RequestKey.fresh(), report);
    }

    private static Identity named(String given, String surname) {
        return Identity.named(given, surname, LocalDate.of(2010, 5, 17), Gender.UNKNOWN);
    }

    private static void refused(String name, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(no -> assertThat(no.refusal().name()).isEqualTo(name));
    }
}
