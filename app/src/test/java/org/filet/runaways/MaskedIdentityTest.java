package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Action;
import org.filet.agreements.Category;
import org.filet.agreements.Lack;
import org.filet.agreements.Purpose;
import org.filet.agreements.Visible;
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
import org.filet.registers.Disclosures;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An agreement that carries what happens and not to whom: the host follows the episode of somebody it is not told. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=sharing"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class MaskedIdentityTest {

    private static final Identity CHILD = new Identity(
            "Zyanya", "Wapistan", "Zya", LocalDate.of(2014, 1, 2), Gender.GIRL, "Cicatrice au menton", "819 555-0142");
    private static final Identity OTHER =
            new Identity("Bastien", "Ouellet", "", LocalDate.of(2008, 7, 9), Gender.BOY, "", "");
    private static final List<String> TOLD =
            List.of("Zyanya", "Wapistan", "Zya", "2014", "12 ans", "Cicatrice", "555-0142", "14 ans", "Z. W.", "ZW");

    private final MockMvcTester browser;
    private final Runaways runaways;
    private final Episodes episodes;
    private final Youths youths;
    private final Agreements agreements;
    private final Disclosures disclosures;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient outside;
    private final Actor worker;
    private final Actor host;

    MaskedIdentityTest(
            MockMvcTester browser,
            Runaways runaways,
            Episodes episodes,
            Youths youths,
            Agreements agreements,
            Disclosures disclosures,
            Stories stories,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient outside) {
        this.browser = browser;
        this.runaways = runaways;
        this.episodes = episodes;
        this.youths = youths;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.outside = outside;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.host = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
    }

    @BeforeEach
    void only_what_happens() {
        step(first(), AgreementStep.SUSPEND);
        var parties = List.of(new OrganisationId("CR-07"), new OrganisationId("CR-06"));
        var day = LocalDate.of(2026, 1, 1);
        agreements.enterConcluded(
                Actor.clock(new OrganisationId("FILET"), Stage.OUTAOUAIS),
                new Draft(
                        new Bilingual("Sans identité", "Without identity"),
                        new Terms(day, day.plusYears(1), 30, false, "ÉFVP-3", false, "", new Bilingual("", "")),
                        parties.stream().map(Party::both).toList(),
                        List.of(new Article(
                                1, Purpose.FOLLOW_RUNAWAY, EnumSet.of(Category.EPISODE), Set.of(), "LPJ-72.6")),
                        null));
    }

    @AfterEach
    void in_force_again() {
        clock.set(MovableClock.START);
        agreements.known(worker).stream()
                .filter(agreement -> agreement.state().decides() && !agreement.equals(first()))
                .forEach(agreement -> step(agreement, AgreementStep.TERMINATE));
        step(first(), AgreementStep.RESUME);
    }

    @Test
    void the_host_follows_it_and_is_told_why_it_does_not_know_who() {
        var episode = located(CHILD);
        var view = episodes.view(host, episode);
        assertThat(view.who())
                .isInstanceOfSatisfying(
                        Visible.Masked.class,
                        masked -> assertThat(masked.why().lack()).isEqualTo(Lack.NOT_IN_FORCE));
        assertThat(view.phone().shown()).isFalse();
        assertThat(view.story().immediate()).isEmpty();
        assertThat(view.steps()).contains(Step.TAKE_CHARGE);
        assertThat(episodes.view(worker, episode).who().shown()).isTrue();
        assertThat(episodes.view(worker, episode).story().immediate()).contains(ImmediateReason.UNDER_14);
        var page = seen(episode).get("/episodes/" + episode);
        assertThat(page)
                .contains("200 ", "Épisode sans identité", "n’est pas en vigueur", "Centre-ville")
                .doesNotContain(TOLD);
        refused("WRONG_ROLE", () -> episodes.sheet(host, episode));
        var holding = episodes.summary(worker, episode).holding();
        var youth = episodes.summary(worker, episode).youth();
        refused("NOT_IN_FORCE", () -> youths.identity(host, youth, Action.READ_EPISODE, holding));
        refused("NOT_IN_FORCE", () -> youths.summary(host, youth, Action.READ_EPISODE, holding));
        for (var action : Set.of(Action.READ_EVENTS, Action.TAKE_CHARGE)) {
            assertThatExceptionOfType(Refused.class)
                    .as("behind the second wall: %s", action)
                    .isThrownBy(() -> youths.identity(host, youth, action, holding));
        }
    }

    /** The register has what was told: not the identity. */
    @Test
    void the_register_has_the_episode_and_no_identity() {
        var episode = located(CHILD);
        episodes.view(host, episode);
        episodes.open(host);
        assertThat(disclosures.about(worker, episodes.summary(worker, episode).holding()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.categories()).containsExactly(Category.EPISODE));
    }

    /** The same episode, of somebody else: no answer that the recipient can get tells the two apart. */
    @Test
    void two_episodes_that_differ_in_who_alone_answer_byte_for_byte_alike() {
        var episode = located(CHILD);
        var before = seen(episode);
        var other = located(OTHER);
        var youth = episodes.summary(worker, other).youth();
        outside.sql("update runaways.episode set youth = gen_random_uuid() where id = ?")
                .param(other.value())
                .update();
        outside.sql("update runaways.episode set youth = ? where id = ?")
                .params(youth.value(), episode.value())
                .update();
        outside.sql("update agreements.access_grant set ended_at = now() where subject = ?")
                .param(other.value())
                .update();
        assertThat(answer(worker, "/episodes/" + episode))
                .contains(OTHER.fullName())
                .doesNotContain(CHILD.surnames());
        assertThat(seen(episode)).isEqualTo(before);
        assertThat(before.get("/episodes")).contains("Épisode sans identité").doesNotContain(TOLD);
    }

    private Map<String, String> seen(EpisodeId episode) {
        var seen = new LinkedHashMap<String, String>();
        var addresses = new ArrayList<String>();
        addresses.add("/");
        addresses.add("/episodes");
        addresses.add("/alerts");
        addresses.add("/matches");
        for (var part : List.of(
                "",
                "?step=take-charge",
                "?lang=en-CA",
                "/police-sheet",
                "/parents-note",
                "/police-sheet.pdf",
                "/parents-note.pdf",
                "/stop-notice",
                "/stop-notice.pdf",
                "/confidences",
                "/statement",
                "/accesses",
                "/consents",
                "/conflicts",
                "/sealed",
                "/emergency",
                "/alerts/new")) {
            addresses.add("/episodes/" + episode + part);
        }
        for (var sort : List.of("?sort=name", "?filter=Zyanya", "?q=Wapistan", "?size=10000")) {
            addresses.add("/episodes" + sort);
            addresses.add("/episodes/new" + sort);
        }
        addresses.add("/episodes/new?search=Zyanya");
        for (var address : addresses) {
            seen.put(address, answer(host, address));
        }
        return seen;
    }

    /** Status, headers and body; without what differs by chance. */
    private String answer(Actor actor, String address) {
        var result = browser.get()
                .uri(address)
                .locale(Locale.CANADA_FRENCH)
                .with(stage.as(actor))
                .exchange();
        var response = result.getResponse();
        var headers = new TreeMap<String, Object>();
        response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaders(name)));
        return (response.getStatus() + " " + headers + "\n"
                        + new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .replaceAll("name=\"(_csrf|key)\" value=\"[^\"]*\"", "")
                .replaceAll("SESSION=[^;]*", "")
                .replaceAll("Expires=[^;]*GMT", "");
    }

    private EpisodeId located(Identity identity) {
        var report =
                Stories.report(new Report.Who.New(identity), clock.instant().minus(Duration.ofMinutes(20)), true);
        var episode = runaways.report(worker, RequestKey.fresh(), report);
        stories.told(worker, episode);
        stories.act(worker, episode, new Deed.Locate(Stage.MONTREAL, "Centre-ville", Finder.STREET_WORKER));
        return episode;
    }

    private Agreement first() {
        return agreements.known(worker).getLast();
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
