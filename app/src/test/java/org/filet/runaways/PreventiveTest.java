package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Action;
import org.filet.agreements.Category;
import org.filet.agreements.Consent;
import org.filet.agreements.Consents;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.preventive.PreventiveAnswer;
import org.filet.runaways.preventive.PreventiveAudience;
import org.filet.runaways.preventive.PreventiveItem;
import org.filet.runaways.preventive.PreventiveOpenings;
import org.filet.runaways.preventive.PreventivePapers;
import org.filet.runaways.preventive.PreventiveSheets;
import org.filet.runaways.preventive.PreventiveTalk;
import org.filet.runaways.preventive.PreventiveTopic;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Pdf;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItems;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who reads what of a fiche préventive, and when: generated from roles, organisations, states and versions. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@ExtendWith(OutputCaptureExtension.class)
class PreventiveTest {

    private static final List<String> ORGANISATIONS = List.of("CR-07", "POL-07", "CR-06", "POL-06", "COM-06", "COM-13");
    private static final OrganisationId POLICE = new OrganisationId("POL-06");
    private static final OrganisationId STREET = new OrganisationId("COM-06");

    /** What there is of a fiche when the youth is missing. */
    enum Written {
        NOTHING,
        DRAFT,
        SEALED,
        /** A first version, and a second that says something else. */
        ANEW,
        /** A first version, taken back. */
        TAKEN_BACK
    }

    private final MockMvcTester browser;
    private final List<ActionItems> items;
    private final PreventiveSheets sheets;
    private final PreventiveOpenings openings;
    private final PreventivePapers papers;
    private final Runaways runaways;
    private final Episodes episodes;
    private final Consents consents;
    private final Youths youths;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    PreventiveTest(
            MockMvcTester browser,
            List<ActionItems> items,
            PreventiveSheets sheets,
            PreventiveOpenings openings,
            PreventivePapers papers,
            Runaways runaways,
            Episodes episodes,
            Consents consents,
            Youths youths,
            Stories stories,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.browser = browser;
        this.items = items;
        this.sheets = sheets;
        this.openings = openings;
        this.papers = papers;
        this.runaways = runaways;
        this.episodes = episodes;
        this.consents = consents;
        this.youths = youths;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    static Stream<Arguments> everything() {
        return Stream.of("CR-07", "POL-07")
                .flatMap(holder -> Arrays.stream(EpisodeState.values())
                        .flatMap(state -> Arrays.stream(Written.values())
                                // Whatever is written tells only where something opens.
                                .filter(written -> written == Written.ANEW || state == EpisodeState.SEARCHING)
                                .map(written -> Arguments.of(holder, state, written))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void each_reads_what_the_youth_let_go_to_them_while_missing_and_nobody_anything_else(
            String holder, EpisodeState state, Written written) {
        var worker = stage.actor(Role.YOUTH_WORKER, holder);
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        write(worker, youth, written);
        var episode = searched(worker, youth);
        boolean named = written == Written.SEALED || written == Written.ANEW;
        if (named) {
            openings.name(worker, RequestKey.fresh(), episode, POLICE);
            openings.name(worker, RequestKey.fresh(), episode, STREET);
        }
        bring(worker, episode, state);
        for (var actor : everyone()) {
            var audience = audience(actor, holder);
            boolean opens = audience.isPresent() && state.missing() && named;
            var expected = opens ? List.of(mark(written, audience.get())) : List.of();
            assertThat(read(actor, episode))
                    .as("%s %s %s %s", holder, state, written, actor)
                    .isEqualTo(expected);
        }
        assertThat(opened(episode)).isEqualTo(state.missing() && named ? holders(holder) + 2 : 0);
    }

    @Test
    void a_draft_is_read_by_whoever_writes_it_and_leaves_no_word_in_the_clear(CapturedOutput log) {
        var worker = worker();
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        sheets.draft(worker, RequestKey.fresh(), youth, talk("Wqbrouillon", PreventiveAudience.UNIT));
        assertThat(sheets.making(worker, youth).draft())
                .hasValueSatisfying(draft -> assertThat(draft.talk().items())
                        .extracting(PreventiveItem::said)
                        .contains("Wqbrouillon"));
        var colleague = new Actor(
                new PersonId(UUID.randomUUID()),
                worker.position(),
                worker.role(),
                worker.organisation(),
                worker.sector(),
                worker.region());
        assertThat(sheets.making(colleague, youth).draft()).isEmpty();
        stage.everyone("CR-07").stream()
                .filter(actor -> actor.role() != Role.YOUTH_WORKER)
                .forEach(actor -> refused("WRONG_ROLE", () -> sheets.making(actor, youth)));
        refused("STRANGER", () -> sheets.making(stage.actor(Role.YOUTH_WORKER, "CR-06"), youth));
        sheets.seal(worker, RequestKey.fresh(), youth, 0, talk("Wqscellé", PreventiveAudience.UNIT));
        assertThat(sheets.making(worker, youth).draft()).isEmpty();
        assertThat(browser.get().uri("/preventive/" + youth.value()).with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Wqscellé", "Wqbrouillon");
        var episode = runaways.report(
                worker,
                RequestKey.fresh(),
                Stories.report(new Report.Who.Known(youth), clock.instant().minusSeconds(60), false));
        for (var page : List.of("", "/preventive")) {
            assertThat(browser.get().uri("/episodes/" + episode + page).with(stage.as(head())))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Wqscellé", "Wqbrouillon");
        }
        clear("Wqscell");
        clear("Wqbrouillon");
        assertThat(log).doesNotContain("Wqscell", "Wqbrouillon");
    }

    @Test
    void each_opening_is_traced_shown_to_the_holder_and_what_leaves_is_in_its_register() {
        var worker = worker();
        var youth = sealed(worker);
        var episode = searched(worker, youth);
        openings.name(worker, RequestKey.fresh(), episode, POLICE);
        var officer = stage.actor(Role.POLICE_OFFICER, "POL-06");
        assertThat(openings.waiting(officer)).contains(episode);
        assertThat(disclosed(episode)).isZero();
        openings.open(officer, episode);
        openings.open(head(), episode);
        assertThat(disclosed(episode)).isEqualTo(1);
        assertThat(traced(episode)).isEqualTo(2);
        assertThat(browser.get().uri("/episodes/" + episode).with(stage.as(head())))
                .hasStatusOk()
                .bodyText()
                .contains("Fiche préventive ouverte", "Organisme désigné pour lire un extrait");
        assertThat(browser.get().uri("/episodes/" + episode + "/preventive").with(stage.as(head())))
                .hasStatusOk()
                .bodyText()
                .contains("Titulaire POLICE_OFFICER POL-06");
        assertThat(browser.get().uri("/episodes/" + episode + "/accesses").with(stage.as(head())))
                .hasStatusOk()
                .bodyText()
                .contains("Fiche préventive ouverte");
    }

    @Test
    void on_paper_goes_what_is_both_for_the_police_named_and_for_whoever_prints_with_a_row_in_the_register() {
        var worker = worker();
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        seal(worker, youth, forPaper());
        var episode = searched(worker, youth);
        refused("RECIPIENT_UNSUITED", () -> hand(head(), episode, "POL-06"));
        name(worker, episode, "POL-06");
        name(worker, episode, "COM-06");
        refused("WRONG_ROLE", () -> hand(worker, episode, "POL-06"));
        refused("WRONG_ROLE", () -> hand(stage.actor(Role.POLICE_OFFICER, "POL-06"), episode, "POL-06"));
        refused("RECIPIENT_UNSUITED", () -> hand(head(), episode, "COM-06"));
        refused("RECIPIENT_UNSUITED", () -> hand(head(), episode, "POL-13"));
        assertThat(disclosed(episode)).isZero();
        var form = Map.of("key", UUID.randomUUID().toString(), "organisation", "POL-06");
        var screen = "/episodes/" + episode + "/preventive/hand";
        assertThat(sent(screen, form))
                .hasStatusOk()
                .bodyText()
                .contains("Wqboth", episode.number(), "Imprimée le", "data-file")
                .doesNotContain("Wqpolice", "Wqunit", "Wqstreet", "Maude", "Tremblay");
        var paper = sent(screen + ".pdf", form).getResponse();
        assertThat(paper.getHeader("Content-Disposition")).contains(episode.number() + "-extract.pdf");
        assertThat(Pdf.of(paper.getContentAsByteArray()).text())
                .contains("Wqboth", episode.number())
                .doesNotContain("Wqpolice", "Wqunit", "Wqstreet", "Maude", "Tremblay");
        assertThat(disclosed(episode)).as("one form is one handing over").isEqualTo(1);
        assertThat(count(
                        "select count(*) from registers.trail where event = 'PREVENTIVE_HANDED' and about = ?",
                        episode))
                .isEqualTo(2);
        assertThat(browser.get().uri("/episodes/" + episode).with(stage.as(head())))
                .bodyText()
                .contains("remis à la police sur papier");
        assertThat(openings.standing(head(), episode).named()).as("still named").hasSize(2);
        openings.release(worker, episode, POLICE);
        refused("RECIPIENT_UNSUITED", () -> hand(head(), episode, "POL-06"));
    }

    @Test
    void paper_ends_with_the_youth_s_word_and_with_the_return() {
        var worker = worker();
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        seal(worker, youth, forPaper());
        var episode = searched(worker, youth);
        name(worker, episode, "POL-06");
        hand(head(), episode, "POL-06");
        sheets.refuse(worker, RequestKey.fresh(), youth, Consent.Language.FR, Consent.GivenBy.YOUTH);
        refused("NOTHING_TO_HAND", () -> hand(head(), episode, "POL-06"));
        assertThat(sent(
                        "/episodes/" + episode + "/preventive/hand.pdf",
                        Map.of("key", UUID.randomUUID().toString(), "organisation", "POL-06")))
                .hasStatus3xxRedirection();
        bring(worker, episode, EpisodeState.RETURNED);
        refused("SEALED", () -> hand(head(), episode, "POL-06"));
        assertThat(disclosed(episode)).isEqualTo(1);
    }

    @Test
    void the_key_of_one_paper_gives_no_other_past_the_register() {
        var worker = worker();
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        seal(worker, youth, forPaper());
        var episode = searched(worker, youth);
        name(worker, episode, "POL-06");
        name(worker, episode, "POL-07");
        var key = RequestKey.fresh();
        papers.hand(head(), key, episode, new OrganisationId("POL-06"));
        papers.hand(head(), key, episode, new OrganisationId("POL-06"));
        refused("RECIPIENT_UNSUITED", () -> papers.hand(head(), key, episode, new OrganisationId("POL-07")));
        assertThat(disclosed(episode)).isEqualTo(1);
    }

    private PreventiveTalk forPaper() {
        return talk(
                List.of(
                        new PreventiveItem(
                                PreventiveTopic.REACH,
                                Set.of(PreventiveAudience.UNIT, PreventiveAudience.POLICE),
                                "Wqboth",
                                ""),
                        new PreventiveItem(PreventiveTopic.HELPS, Set.of(PreventiveAudience.POLICE), "Wqpolice", ""),
                        new PreventiveItem(PreventiveTopic.AVOID, Set.of(PreventiveAudience.UNIT), "Wqunit", ""),
                        new PreventiveItem(
                                PreventiveTopic.PLACES,
                                Set.of(PreventiveAudience.UNIT, PreventiveAudience.COMMUNITY),
                                "Wqstreet",
                                "")),
                Consent.GivenBy.YOUTH,
                in(30));
    }

    private void hand(Actor actor, EpisodeId episode, String to) {
        papers.hand(actor, RequestKey.fresh(), episode, new OrganisationId(to));
    }

    private MvcTestResult sent(String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(stage.as(head()));
        form.forEach(request::param);
        return request.exchange();
    }

    @Test
    void what_the_youth_takes_back_stops_with_the_next_transaction() {
        var worker = worker();
        var youth = sealed(worker);
        var episode = searched(worker, youth);
        openings.name(worker, RequestKey.fresh(), episode, POLICE);
        var officer = stage.actor(Role.POLICE_OFFICER, "POL-06");
        assertThat(read(officer, episode)).isNotEmpty();
        sheets.refuse(worker, RequestKey.fresh(), youth, Consent.Language.FR, Consent.GivenBy.YOUTH);
        refused("NOTHING_FOR_YOU", () -> openings.open(officer, episode));
        refused("NOTHING_FOR_YOU", () -> openings.open(head(), episode));
        refused("NOTHING_FOR_THEM", () -> openings.name(worker, RequestKey.fresh(), episode, STREET));
    }

    @Test
    void a_name_taken_back_a_return_and_a_conflict_of_interest_each_shut_it() {
        var worker = worker();
        var episode = searched(worker, sealed(worker));
        var officer = stage.actor(Role.POLICE_OFFICER, "POL-06");
        var street = stage.actor(Role.COMMUNITY_WORKER, "COM-06");
        openings.name(worker, RequestKey.fresh(), episode, POLICE);
        openings.name(worker, RequestKey.fresh(), episode, STREET);
        consents.bar(head(), episodes.summary(worker, episode).holding(), street.person(), null);
        refused("STRANGER", () -> openings.open(street, episode));
        assertThat(openings.waiting(street)).doesNotContain(episode);
        openings.release(worker, episode, POLICE);
        refused("STRANGER", () -> openings.open(officer, episode));
        openings.name(worker, RequestKey.fresh(), episode, POLICE);
        assertThat(read(officer, episode)).isNotEmpty();
        bring(worker, episode, EpisodeState.RETURNED);
        refused("STRANGER", () -> openings.open(officer, episode));
        refused("SEALED", () -> openings.open(head(), episode));
    }

    @Test
    void only_police_and_community_organisations_for_whom_something_is_meant_are_named() {
        var worker = worker();
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        sheets.seal(worker, RequestKey.fresh(), youth, 0, talk("A", PreventiveAudience.POLICE));
        var episode = searched(worker, youth);
        refused("RECIPIENT_UNSUITED", () -> name(worker, episode, "CR-06"));
        refused("RECIPIENT_UNSUITED", () -> name(worker, episode, "CR-07"));
        refused("RECIPIENT_UNSUITED", () -> name(worker, episode, "NOBODY"));
        refused("NOTHING_FOR_THEM", () -> name(worker, episode, "COM-06"));
        refused("WRONG_ROLE", () -> name(stage.actor(Role.POLICE_OFFICER, "CR-07"), episode, "POL-06"));
        refused("STRANGER", () -> name(stage.actor(Role.UNIT_HEAD, "CR-06"), episode, "POL-06"));
        refused("NOTHING_FOR_YOU", () -> openings.open(head(), episode));
    }

    @Test
    void twice_the_same_form_is_one_version_and_another_tab_does_not_overwrite() {
        var worker = worker();
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        var key = RequestKey.fresh();
        var talk = talk("A", PreventiveAudience.UNIT);
        sheets.seal(worker, key, youth, 0, talk);
        sheets.seal(worker, key, youth, 0, talk);
        refused("WRITTEN_MEANWHILE", () -> sheets.seal(worker, RequestKey.fresh(), youth, 0, talk));
        refused("WRITTEN_MEANWHILE", () -> sheets.seal(worker, RequestKey.fresh(), youth, 7, talk));
        assertThat(sheets.making(worker, youth).versions()).hasSize(1);
    }

    @Test
    void whoever_may_answer_at_that_age_answers_and_nothing_half_said_is_sealed() {
        var worker = worker();
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        var child = youths.register(
                worker, Identity.named("Lou", "Roy", today.minusYears(14).plusDays(30), Gender.GIRL), Stage.OUTAOUAIS);
        refused("YOUTH_DECIDES", () -> seal(worker, youth, talk("A", Consent.GivenBy.PARENT, today.plusDays(9))));
        refused(
                "YOUTH_DECIDES",
                () -> sheets.refuse(worker, RequestKey.fresh(), youth, Consent.Language.FR, Consent.GivenBy.TUTOR));
        refused("PARENT_DECIDES", () -> seal(worker, child, talk("A", Consent.GivenBy.YOUTH, today.plusDays(9))));
        refused("REVIEW_WRONG", () -> seal(worker, child, talk("A", Consent.GivenBy.PARENT, today.plusDays(31))));
        refused("REVIEW_WRONG", () -> seal(worker, youth, talk("A", Consent.GivenBy.YOUTH, today)));
        refused("REVIEW_WRONG", () -> seal(worker, youth, talk("A", Consent.GivenBy.YOUTH, today.plusDays(400))));
        refused("NOTHING_WRITTEN", () -> seal(worker, youth, talk(" ", Consent.GivenBy.YOUTH, today.plusDays(9))));
        refused(
                "TOO_LONG",
                () -> seal(worker, youth, talk("x".repeat(1001), Consent.GivenBy.YOUTH, today.plusDays(9))));
        refused("AUDIENCE_MISSING", () -> seal(worker, youth, talk("A")));
        seal(worker, child, talk("A", Consent.GivenBy.PARENT, today.plusDays(30)));
        assertThat(sheets.making(worker, youth).versions()).isEmpty();
    }

    @Test
    void nothing_is_sealed_while_the_youth_is_away() {
        var worker = worker();
        var youth = sealed(worker);
        var episode = runaways.report(
                worker,
                RequestKey.fresh(),
                Stories.report(new Report.Who.Known(youth), clock.instant().minusSeconds(60), false));
        var talk = talk("A", PreventiveAudience.POLICE);
        refused("YOUTH_AWAY", () -> sheets.seal(worker, RequestKey.fresh(), youth, 1, talk));
        bring(worker, episode, EpisodeState.DECLARED);
        refused("YOUTH_AWAY", () -> sheets.seal(worker, RequestKey.fresh(), youth, 1, talk));
        bring(worker, episode, EpisodeState.FOLLOW_UP);
        sheets.seal(worker, RequestKey.fresh(), youth, 1, talk);
    }

    @Test
    void no_emergency_and_no_other_tie_opens_it() {
        for (var relation : Relation.values()) {
            for (var role : Role.values()) {
                boolean opens = switch (relation) {
                    case OWN -> Set.of(Role.UNIT_HEAD, Role.RUNAWAY_LIAISON).contains(role);
                    case REGION -> role == Role.RUNAWAY_LIAISON;
                    case RESPONDENT ->
                        Set.of(Role.POLICE_OFFICER, Role.COMMUNITY_WORKER).contains(role);
                    case LEAD, ALERT, HOST, MATCH, EMERGENCY, BREAK_GLASS -> false;
                };
                assertThat(Action.OPEN_PREVENTIVE.allows(role, relation)).isEqualTo(opens);
                assertThat(relation != Relation.RESPONDENT
                                || Arrays.stream(Action.values())
                                        .noneMatch(action ->
                                                action != Action.OPEN_PREVENTIVE && action.allows(role, relation)))
                        .as("being named opens nothing else")
                        .isTrue();
            }
        }
        assertThat(Category.ofEmergencies()).doesNotContain(Category.PROFILE);
    }

    @Test
    void what_is_to_be_talked_about_again_is_shown_to_those_who_make_fiches_on_its_day() {
        // Twenty are listed: of an organisation that no other test makes fiches at.
        var worker = stage.actor(Role.YOUTH_WORKER, "CR-13");
        var youth = sealed(worker);
        assertThat(sheets.due(worker)).extracting(PreventiveSheets.Due::youth).doesNotContain(youth);
        clock.advance(Duration.ofDays(31));
        assertThat(sheets.due(worker)).extracting(PreventiveSheets.Due::youth).contains(youth);
        assertThat(sheets.due(head())).isEmpty();
        // Not the page: it holds fifty, and other tests' episodes are late by a month.
        assertThat(items.stream().flatMap(some -> some.of(worker).stream()))
                .anyMatch(item -> item.key().equals("runaways.preventive.item.REVIEW"));
    }

    @Test
    void hostile_words_are_words_and_the_page_keeps_what_was_typed() {
        var worker = worker();
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        var hostile = "<script>alert('é')</script> \u202e{0} ${7*7} « Noël »";
        assertThat(browser.post()
                        .uri("/preventive/" + youth.value())
                        .param("key", UUID.randomUUID().toString())
                        .param("then", "seal")
                        .param("said-REACH", hostile)
                        .with(stage.as(worker)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("&lt;script&gt;alert(&#39;é&#39;)&lt;/script&gt; \u202e{0} ${7*7} « Noël »")
                .doesNotContain("<script>alert");
        sheets.seal(worker, RequestKey.fresh(), youth, 0, talk(hostile, PreventiveAudience.UNIT));
        var episode = searched(worker, youth);
        assertThat(browser.post().uri("/episodes/" + episode + "/preventive").with(stage.as(head())))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(&#39;é&#39;)&lt;/script&gt; \u202e{0} ${7*7} « Noël »")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_blank_form_asks_what_the_screen_asks() {
        var worker = worker();
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        for (var page : List.of("/preventive/form", "/preventive/" + youth.value())) {
            var body = assertThat(browser.get().uri(page).with(stage.as(worker)))
                    .hasStatusOk()
                    .bodyText();
            for (var topic : PreventiveTopic.values()) {
                body.contains(
                        "name=\"said-" + topic + "\"", "name=\"noted-" + topic + "\"", "name=\"told-" + topic + "\"");
            }
        }
    }

    private Actor worker() {
        return stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    private Actor head() {
        return stage.actor(Role.UNIT_HEAD, "CR-07");
    }

    private List<Actor> everyone() {
        return ORGANISATIONS.stream()
                .flatMap(organisation -> stage.everyone(organisation).stream())
                .toList();
    }

    /** The rule, said again: what this actor reads where something opens. */
    private static Optional<PreventiveAudience> audience(Actor actor, String holder) {
        boolean own = actor.organisation().code().equals(holder);
        boolean liaison = actor.role() == Role.RUNAWAY_LIAISON && actor.region().equals(Stage.OUTAOUAIS);
        if (liaison || (own && actor.role() == Role.UNIT_HEAD)) {
            return Optional.of(PreventiveAudience.UNIT);
        }
        if (actor.organisation().equals(POLICE) && actor.role() == Role.POLICE_OFFICER) {
            return Optional.of(PreventiveAudience.POLICE);
        }
        return actor.organisation().equals(STREET) && actor.role() == Role.COMMUNITY_WORKER
                ? Optional.of(PreventiveAudience.COMMUNITY)
                : Optional.empty();
    }

    /** The unit's head and the region's liaison officer, wherever that one sits. */
    private static int holders(String holder) {
        return List.of("CR-07", "POL-07").contains(holder) ? 2 : 0;
    }

    private void write(Actor worker, YouthId youth, Written written) {
        switch (written) {
            case NOTHING -> {}
            case DRAFT -> sheets.draft(worker, RequestKey.fresh(), youth, marked(Written.DRAFT));
            case SEALED -> seal(worker, youth, marked(Written.SEALED));
            case ANEW -> {
                seal(worker, youth, marked(Written.SEALED));
                sheets.seal(worker, RequestKey.fresh(), youth, 1, marked(Written.ANEW));
                sheets.draft(worker, RequestKey.fresh(), youth, marked(Written.DRAFT));
            }
            case TAKEN_BACK -> {
                seal(worker, youth, marked(Written.SEALED));
                sheets.refuse(worker, RequestKey.fresh(), youth, Consent.Language.FR, Consent.GivenBy.YOUTH);
            }
        }
    }

    private static String mark(Written written, PreventiveAudience audience) {
        return "Wq" + written + "-" + audience;
    }

    /** One part for each audience, and none for two. */
    private PreventiveTalk marked(Written written) {
        var topics = List.of(PreventiveTopic.HELPS, PreventiveTopic.DESCRIPTION, PreventiveTopic.TELL)
                .iterator();
        var items = new ArrayList<PreventiveItem>();
        for (var audience : PreventiveAudience.values()) {
            items.add(new PreventiveItem(topics.next(), Set.of(audience), mark(written, audience), "Noté"));
        }
        return talk(items, Consent.GivenBy.YOUTH, in(30));
    }

    private PreventiveTalk talk(String said, PreventiveAudience... told) {
        return talk(
                List.of(new PreventiveItem(PreventiveTopic.REACH, Set.of(told), said, "")),
                Consent.GivenBy.YOUTH,
                in(30));
    }

    private static PreventiveTalk talk(String said, Consent.GivenBy by, LocalDate on) {
        return talk(
                List.of(new PreventiveItem(PreventiveTopic.REACH, Set.of(PreventiveAudience.UNIT), said, "")), by, on);
    }

    private static PreventiveTalk talk(List<PreventiveItem> items, Consent.GivenBy by, LocalDate on) {
        return new PreventiveTalk(Consent.Language.FR, PreventiveAnswer.AGREED, by, "Jeune, éducatrice", items, on);
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC).plusDays(days);
    }

    private void seal(Actor worker, YouthId youth, PreventiveTalk talk) {
        sheets.seal(worker, RequestKey.fresh(), youth, 0, talk);
    }

    private YouthId sealed(Actor worker) {
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        seal(worker, youth, marked(Written.SEALED));
        return youth;
    }

    private EpisodeId searched(Actor worker, YouthId youth) {
        return stories.told(
                worker,
                runaways.report(
                        worker,
                        RequestKey.fresh(),
                        Stories.report(
                                new Report.Who.Known(youth), clock.instant().minusSeconds(60), true)));
    }

    /** The state is set as the database has it: what comes before it is other tests' matter. */
    private void bring(Actor worker, EpisodeId episode, EpisodeState state) {
        if (state == EpisodeState.RETURNED) {
            stories.act(worker, episode, new Deed.ConfirmReturn(ReturnMode.STAFF, Stage.OUTAOUAIS, true, true, true));
            return;
        }
        jdbc.sql("update runaways.episode set state = :state where id = :id")
                .param("state", state.name())
                .param("id", episode.value())
                .update();
    }

    private void name(Actor actor, EpisodeId episode, String organisation) {
        openings.name(actor, RequestKey.fresh(), episode, new OrganisationId(organisation));
    }

    private List<String> read(Actor actor, EpisodeId episode) {
        try {
            return openings.open(actor, episode).items().stream()
                    .map(PreventiveItem::said)
                    .toList();
        } catch (Refused refused) {
            return List.of();
        }
    }

    private int opened(EpisodeId episode) {
        return count("select count(*) from runaways.preventive_deed where what = 'OPENED' and episode = ?", episode);
    }

    private int disclosed(EpisodeId episode) {
        return count(
                "select count(*) from registers.disclosure where 'PROFILE' = any(categories) and record = ?", episode);
    }

    private int traced(EpisodeId episode) {
        return count("select count(*) from registers.trail where event = 'PREVENTIVE_OPENED' and about = ?", episode);
    }

    private int count(String sql, EpisodeId episode) {
        return jdbc.sql(sql).param(episode.value()).query(Integer.class).single();
    }

    /** In no column of any table as words. */
    private void clear(String word) {
        var tables = jdbc.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(50);
        for (var table : tables) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%' || ? || '%'")
                            .param(word)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private static void refused(String reason, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused ->
                        assertThat(((Enum<?>) refused.refusal()).name()).isEqualTo(reason));
    }
}
