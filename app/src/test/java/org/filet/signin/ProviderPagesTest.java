package org.filet.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.Issuer;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which providers may be entered, by whom, and which of them a browser is sent to. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ProviderPagesTest {

    private static final String PLACE = "/organisations/SAN-06/provider";

    private final MockMvcTester browser;
    private final Stage stage;
    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final MovableClock clock;

    ProviderPagesTest(
            MockMvcTester browser,
            Stage stage,
            @Outside JdbcClient jdbc,
            JdbcConnectionDetails database,
            MovableClock clock) {
        this.browser = browser;
        this.stage = stage;
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void aSecret() throws IOException {
        var folder = Files.createDirectories(Postgres.providers(database));
        Files.writeString(folder.resolve("san-06"), Issuer.SECRET + "\n");
        Files.writeString(folder.resolve("short"), "too-short");
    }

    @AfterEach
    void none() {
        jdbc.sql("delete from signin.provider").update();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM", "RUNAWAY_LIAISON", "TECHNICAL_ADMINISTRATOR"})
    void who_does_not_administer_the_installation_sees_and_enters_none(Role role) {
        var actor = stage.actor(role, "SAN-06");
        assertThat(browser.get().uri(PLACE).with(stage.as(actor))).hasStatus(403);
        assertThat(post(actor, "", form())).hasStatus(403);
        assertThat(post(actor, "/off", Map.of())).hasStatus(403);
        assertThat(post(actor, "/on", Map.of())).hasStatus(403);
        assertThat(providers()).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            issuer, http://idp.example
            issuer, https://
            issuer, https://user@idp.example
            issuer, https://idp.example?to=other
            issuer, ftp://127.0.0.1
            issuer, http://127.0.0.1.example
            secret, absent
            secret, short
            secret, ../san-06
            amr, pwd
            amr, ''
            acr, 0
            client, ''
            french, ''
            """)
    void what_is_no_provider_or_proves_a_password_only_is_not_entered(String field, String value) {
        assertThat(post(administrator(), "", form(field, value))).hasStatus(422);
        assertThat(providers()).isZero();
    }

    @Test
    void a_provider_is_entered_with_its_secret_s_name_and_told_in_the_trail() {
        assertThat(post(administrator(), "", form())).hasStatus(302);
        var id = id();
        assertThat(text(browser.get().uri(PLACE).with(stage.as(administrator())).exchange()))
                .contains("/sign-in/provider/" + id + "/return")
                .doesNotContain(Issuer.SECRET);
        assertThat(jdbc.sql("select p::text from signin.provider p")
                        .query(String.class)
                        .single())
                .contains("san-06")
                .doesNotContain(Issuer.SECRET);
        assertThat(text(browser.get().uri("/sign-in").exchange())).contains("/sign-in/provider");
        post(administrator(), "/off", Map.of());
        assertThat(text(browser.get().uri("/sign-in").exchange())).doesNotContain("/sign-in/provider");
        post(administrator(), "/on", Map.of());
        assertThat(text(browser.get().uri("/sign-in/provider").exchange())).contains("Réseau d’essai");
        assertThat(jdbc.sql("select event from registers.trail where about = :id order by event")
                        .param("id", id)
                        .query((row, number) -> row.getString("event"))
                        .list())
                .containsExactly("ProviderEntered", "ProviderOff", "ProviderOn");
    }

    @Test
    void a_provider_that_is_off_and_none_read_the_same() {
        post(administrator(), "", form());
        post(administrator(), "/off", Map.of());
        var id = id();
        var nobody = UUID.randomUUID();
        var off = browser.get().uri("/sign-in/provider/" + id).exchange();
        assertThat(off).hasStatus(403);
        assertThat(text(off))
                .isEqualTo(text(browser.get().uri("/sign-in/provider/" + nobody).exchange())
                        .replace(nobody.toString(), id.toString()));
    }

    @Test
    void no_browser_is_sent_to_a_provider_that_is_away_says_it_is_another_or_points_elsewhere() {
        for (var lie : new Issuer.Lie[] {Issuer.Lie.SAYS_IT_IS_ANOTHER, Issuer.Lie.POINTS_ELSEWHERE}) {
            try (var issuer = new Issuer(clock)) {
                post(administrator(), "", form("issuer", issuer.address()));
                issuer.lies(lie);
                assertThat(browser.get().uri("/sign-in/provider/" + id()))
                        .as(lie.name())
                        .hasStatus(409);
                issuer.lies(null);
                assertThat(browser.get().uri("/sign-in/provider/" + id()))
                        .as("the truth, for comparison")
                        .hasStatus(303);
            }
        }
        var gone = new Issuer(clock);
        gone.close();
        post(administrator(), "", form("issuer", gone.address()));
        assertThat(browser.get().uri("/sign-in/provider/" + id())).hasStatus(409);
    }

    private Actor administrator() {
        return stage.actor(Role.TECHNICAL_ADMINISTRATOR, "CR-06");
    }

    private static Map<String, String> form() {
        return form("english", "");
    }

    private static Map<String, String> form(String field, String value) {
        var form = new HashMap<>(Map.of(
                "french", "Réseau d’essai",
                "english", "",
                "issuer", "https://idp.example/realms/one",
                "client", Issuer.CLIENT,
                "secret", "san-06",
                "acr", "",
                "amr", "hwk"));
        form.put(field, value);
        return form;
    }

    private MvcTestResult post(Actor actor, String deed, Map<String, String> fields) {
        var request = browser.post().uri(PLACE + deed).with(stage.as(actor));
        fields.forEach(request::param);
        return request.exchange();
    }

    private UUID id() {
        return jdbc.sql("select id from signin.provider").query(UUID.class).single();
    }

    private int providers() {
        return jdbc.sql("select count(*) from signin.provider")
                .query(Integer.class)
                .single();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
