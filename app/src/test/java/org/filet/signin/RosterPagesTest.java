package org.filet.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.Seats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may let in and shut out whom. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RosterPagesTest {

    private final MockMvcTester browser;
    private final Stage stage;
    private final Seats seats;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Letters letters;
    private final Roster roster;
    private final Vouchings vouchings;

    RosterPagesTest(
            MockMvcTester browser,
            Stage stage,
            Seats seats,
            @Outside JdbcClient jdbc,
            MovableClock clock,
            Letters letters,
            Roster roster,
            Vouchings vouchings) {
        this.browser = browser;
        this.stage = stage;
        this.seats = seats;
        this.jdbc = jdbc;
        this.clock = clock;
        this.letters = letters;
        this.roster = roster;
        this.vouchings = vouchings;
    }

    @AfterEach
    void backInTime() {
        clock.set(MovableClock.START);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM", "RUNAWAY_LIAISON", "DIRECTOR", "TECHNICAL_ADMINISTRATOR"})
    void who_does_not_answer_for_people_sees_and_changes_nothing(Role role) {
        var actor = stage.actor(role, "COM-07");
        assertThat(as(actor, "/people")).hasStatus(403);
        var other = stage.actor(Role.HEALTH_WORKER, "COM-07");
        for (var deed : List.of("/invite", "/disable", "/enable", seat(other) + "/end", seat(other) + "/attest")) {
            assertThat(post(actor, "/people/" + other.person() + deed, Map.of()))
                    .as(deed)
                    .hasStatus(403);
        }
        assertThat(post(
                        actor,
                        "/people/invite",
                        Map.of("name", "Quelqu’un", "position", actor.position().toString())))
                .hasStatus(403);
        assertThat(jdbc.sql("select count(*) from signin.letter where organisation = 'COM-07'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIRECTOR", "TECHNICAL_ADMINISTRATOR"})
    void people_of_another_organisation_read_as_unknown(String role) {
        var actor = stage.actor(Role.valueOf(role), "SCO-07");
        var other = stage.actor(Role.HEALTH_WORKER, "SAN-07");
        var nobody = UUID.randomUUID();
        for (var deed : List.of("/invite", "/disable", "/enable", seat(other) + "/end", seat(other) + "/attest")) {
            var foreign = post(actor, "/people/" + other.person() + deed, Map.of());
            var absent = post(actor, "/people/" + nobody + deed, Map.of());
            assertThat(foreign).as(deed).hasStatus(404);
            assertThat(text(foreign))
                    .as(deed)
                    .isEqualTo(text(absent)
                            .replace(nobody.toString(), other.person().toString()));
        }
        assertThat(seats.seated(other.person(), other.position())).isPresent();
    }

    @Test
    void nobody_shuts_themselves_out_attests_themselves_or_ends_their_own_tenure() {
        var director = stage.actor(Role.DIRECTOR, "SAN-07");
        for (var deed : List.of(seat(director) + "/end", seat(director) + "/attest")) {
            post(director, "/people/" + director.person() + deed, Map.of());
        }
        assertThat(seats.seated(director.person(), director.position())).isPresent();
        assertThat(jdbc.sql("select count(*) from signin.attestation where person = :person")
                        .param("person", director.person().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_link_is_shown_once_and_kept_as_a_hash_and_the_later_of_two_is_good() {
        var director = stage.actor(Role.DIRECTOR, "COM-06");
        var form = Map.of(
                "name",
                "Deux Fois",
                "position",
                stage.actor(Role.HEALTH_WORKER, "COM-06").position().toString());
        var first = secret(post(director, "/people/invite", form));
        var second = secret(post(director, "/people/invite", form));
        assertThat(text(as(director, "/people"))).contains("Deux Fois").doesNotContain(first, second);
        assertThat(jdbc.sql(
                                "select count(*) from signin.letter where name = 'Deux Fois' and position(:first in secret::text) = 0")
                        .param("first", second)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.post().uri("/enter").with(csrf()).param("secret", first))
                .hasStatus(403);
        assertThat(browser.post().uri("/enter").with(csrf()).param("secret", second))
                .hasStatus(302);
        clock.advance(Duration.ofDays(3));
        assertThat(browser.post().uri("/enter").with(csrf()).param("secret", second))
                .hasStatus(403);
    }

    @Test
    void a_direction_confirms_its_people_every_ninety_days() {
        var director = stage.actor(Role.DIRECTOR, "SCO-06");
        var worker = stage.actor(Role.SCHOOL_WORKER, "SCO-06");
        assertThat(text(as(director, "/"))).contains("toujours en poste", "/people");
        stage.everyone("SCO-06")
                .forEach(one -> post(director, "/people/" + one.person() + seat(one) + "/attest", Map.of()));
        assertThat(text(as(director, "/"))).doesNotContain("toujours en poste");
        clock.advance(Duration.ofDays(77));
        assertThat(text(as(director, "/"))).contains("toujours en poste");
        assertThat(text(as(stage.actor(Role.YOUTH_WORKER, "SCO-06"), "/"))).doesNotContain("toujours en poste");
        clock.advance(Duration.ofDays(14));
        assertThat(text(as(director, "/"))).contains("En retard");
        assertThat(jdbc.sql("select count(*) from registers.trail where event = 'Attested' and about = :about")
                        .param("about", worker.person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_departure_acts_on_the_next_request() {
        var director = stage.actor(Role.DIRECTOR, "POL-06");
        var worker = stage.actor(Role.COMMUNITY_WORKER, "POL-06");
        var seated = stage.as(worker);
        assertThat(browser.get().uri("/").with(seated)).hasStatusOk();
        post(director, "/people/" + worker.person() + seat(worker) + "/end", Map.of());
        assertThat(seats.seated(worker.person(), worker.position())).isEmpty();
        assertThat(browser.get().uri("/").with(seated)).hasStatus(302);
    }

    @Test
    void an_answer_that_is_none_an_unknown_passkey_and_a_question_never_asked_are_refused_alike() throws Exception {
        var bodies = List.of(
                "",
                "[]",
                "{\"credential\":{}}",
                "{\"credential\":null}",
                "x".repeat(70_000),
                "{\"credential\":{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{"
                        + "\"clientDataJSON\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"},"
                        + "\"clientExtensionResults\":{}}}");
        assertThat(bodies).allSatisfy(body -> {
            var session = new MockHttpSession();
            assertThat(browser.post()
                            .uri("/sign-in/passkey/options")
                            .session(session)
                            .with(csrf()))
                    .hasStatusOk();
            var asked = browser.post()
                    .uri("/sign-in/passkey")
                    .session(session)
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange();
            assertThat(asked).hasStatus(403);
            assertThat(text(asked)).contains("Cette clé n’ouvre pas ici");
        });
    }

    @Test
    void an_administrator_of_the_installation_enters_an_organisation_and_invites_its_direction_only() {
        var administrator = stage.actor(Role.TECHNICAL_ADMINISTRATOR, "CR-13");
        var form = Map.of(
                "code",
                "COM-13-NEUF",
                "french",
                "Maison neuve",
                "english",
                "",
                "sector",
                "COMMUNITY",
                "regime",
                "P_39_1",
                "region",
                "13",
                "phone",
                "450 555-0199",
                "mailbox",
                "direction@neuf.example");
        assertThat(post(stage.actor(Role.DIRECTOR, "CR-13"), "/organisations", form))
                .hasStatus(403);
        assertThat(post(administrator, "/organisations", form)).hasStatus(302);
        assertThat(post(administrator, "/organisations", form)).hasStatus(422);
        var page = text(as(administrator, "/organisations/COM-13-NEUF"));
        assertThat(page).contains("Maison neuve", "Direction");
        var position = Pattern.compile("name=\"position\" value=\"([^\"]+)\"").matcher(page);
        assertThat(position.find()).isTrue();
        assertThat(secret(post(
                        administrator, "/people/invite", Map.of("name", "Directrice", "position", position.group(1)))))
                .isNotEmpty();
        var worker = stage.actor(Role.YOUTH_WORKER, "CR-06").position().toString();
        assertThat(post(administrator, "/people/invite", Map.of("name", "Intrus", "position", worker)))
                .hasStatus(403);
    }

    @Test
    void a_direction_makes_no_post_that_reaches_beyond_its_organisation_and_fills_none() {
        var direction = stage.actor(Role.DIRECTOR, "CR-06");
        for (var role : List.of("TECHNICAL_ADMINISTRATOR", "RUNAWAY_LIAISON")) {
            assertThat(post(direction, "/organisations/CR-06/posts", post(role)))
                    .as(role)
                    .hasStatus(403);
        }
        assertThat(text(as(direction, "/organisations/CR-06"))).doesNotContain("value=\"TECHNICAL_ADMINISTRATOR\"");
        var administration = stage.actor(Role.TECHNICAL_ADMINISTRATOR, "CR-06");
        assertThat(post(administration, "/organisations/CR-06/posts", post("RUNAWAY_LIAISON")))
                .as("a region has one liaison officer")
                .hasStatus(422);
        assertThat(post(
                        direction,
                        "/people/invite",
                        Map.of(
                                "name",
                                "Complice",
                                "position",
                                administration.position().toString())))
                .hasStatus(403);
        assertThat(post(
                        direction,
                        "/people/" + stage.actor(Role.HEALTH_WORKER, "CR-06").person() + "/appoint",
                        Map.of("position", administration.position().toString())))
                .hasStatus(403);
    }

    @Test
    void who_was_let_in_on_ones_word_is_shown_to_the_others_until_each_has_seen_it() {
        var director = stage.actor(Role.DIRECTOR, "CAV-07");
        var officer = stage.actor(Role.PRIVACY_OFFICER, "CAV-07");
        var technician = stage.actor(Role.TECHNICAL_ADMINISTRATOR, "CAV-07");
        var post = stage.actor(Role.HEALTH_WORKER, "CAV-07").position().toString();
        secret(post(technician, "/people/invite", Map.of("name", "Personne Inventée", "position", post)));
        assertThat(text(as(technician, "/people/vouched"))).doesNotContain("Personne Inventée");
        for (var other : List.of(director, officer)) {
            assertThat(text(as(other, "/"))).contains("/people/vouched");
            var page = text(as(other, "/people/vouched"));
            assertThat(page).contains("Personne Inventée", "Titulaire TECHNICAL_ADMINISTRATOR CAV-07");
            var seen = Pattern.compile("/people/vouched/[0-9a-f-]+/seen").matcher(page);
            assertThat(seen.find()).isTrue();
            assertThat(post(technician, seen.group(), Map.of())).as("one's own").hasStatus(404);
            assertThat(post(stage.actor(Role.DIRECTOR, "CAV-06"), seen.group(), Map.of()))
                    .as("another organisation")
                    .hasStatus(404);
            assertThat(post(stage.actor(Role.HEALTH_WORKER, "CAV-07"), seen.group(), Map.of()))
                    .hasStatus(403);
            assertThat(post(other, seen.group(), Map.of())).hasStatus(302);
            assertThat(text(as(other, "/people/vouched"))).doesNotContain("Personne Inventée");
            assertThat(text(as(other, "/"))).doesNotContain("/people/vouched");
        }
        secret(post(director, "/people/invite", Map.of("name", "Quelqu’un Plus Tard", "position", post)));
        clock.advance(Duration.ofDays(91));
        assertThat(text(as(officer, "/people/vouched"))).doesNotContain("Quelqu’un Plus Tard");
    }

    @Test
    void who_got_their_access_back_is_shown_too() {
        var director = stage.actor(Role.DIRECTOR, "SAN-06");
        var officer = stage.actor(Role.PRIVACY_OFFICER, "SAN-06");
        var person = stage.actor(Role.HEALTH_WORKER, "SAN-06").person();
        jdbc.sql("insert into signin.account (person, handle, created_at) values (?, uuid_send(?), now())")
                .params(person.value(), person.value())
                .update();
        var code = letters.askRecovery(new byte[] {1, 2, 3});
        roster.recover(director, person, code, Proofing.IN_PERSON);
        assertThat(vouchings.unseen(director)).isEmpty();
        assertThat(vouchings.unseen(officer)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Vouching.Kind.RECOVERED);
            assertThat(one.by()).isEqualTo(director.person());
        });
    }

    private static Map<String, String> post(String role) {
        return Map.of("role", role, "phone", "514 555-0199", "mailbox", "poste@cr-06.example");
    }

    private MvcTestResult as(Actor actor, String address) {
        return browser.get().uri(address).with(stage.as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String address, Map<String, String> fields) {
        var request = browser.post().uri(address).with(stage.as(actor));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String seat(Actor actor) {
        return "/positions/" + actor.position();
    }

    private static String secret(MvcTestResult result) {
        var link = Pattern.compile("/enter#([A-Za-z0-9_-]{40,})").matcher(text(result));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
