package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.filet.kernel.Role;
import org.filet.testing.Issuer;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ConsoleCommand;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Once a night, with {@code -Pnightly}: a real Keycloak, by hand in a browser. */
@NeedsChromium
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "filet.clocks.ticking=false",
            "server.servlet.session.cookie.name=__Host-filet_session",
            "server.servlet.session.cookie.secure=true"
        })
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class KeycloakNightly {

    private static final int PORT = freePort();
    private static final String ORIGIN = "http://localhost:" + PORT;
    private static final Pattern LINK = Pattern.compile("http://\\S+/enter#\\S+");

    private final ConsoleCommand invite;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcConnectionDetails database;

    KeycloakNightly(List<ConsoleCommand> commands, Stage stage, MovableClock clock, JdbcConnectionDetails database) {
        this.invite = commands.stream()
                .filter(command -> command.name().equals("invite"))
                .findFirst()
                .orElseThrow();
        this.stage = stage;
        this.clock = clock;
        this.database = database;
    }

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("filet.signin.origin", () -> ORIGIN);
    }

    @Test
    void people_of_a_keycloak_enter_with_their_second_factor_and_not_without() throws Exception {
        clock.set(Instant.now());
        try (var keycloak = Keycloak.start(freePort(), ORIGIN);
                var admin = new Passkeys(ORIGIN, 1280);
                var ariane = new Passkeys(ORIGIN, 1280);
                var basile = new Passkeys(ORIGIN, 1280)) {
            entered(admin, keycloak.issuer());
            ariane.open(invited(admin, "Ariane Essai"));
            ariane.page().locator("main a[href='/enter/provider']").click();
            signIn(ariane, "ariane");
            code(ariane);
            ariane.waitFor("/sign-in/provider?registered");
            ariane.page().locator("main .verbs a").click();
            signIn(ariane, "ariane");
            code(ariane);
            ariane.waitFor("/");
            Chromium.picture(ariane.page(), "keycloak-entered");

            basile.open(invited(admin, "Basile Essai"));
            basile.page().locator("main a[href='/enter/provider']").click();
            signIn(basile, "basile");
            basile.page().waitForURL(Pattern.compile(".*/finish\\?.*"));
            assertThat(basile.words()).contains("Un mot de passe seul n’ouvre jamais Filet");
            Chromium.picture(basile.page(), "keycloak-refused");
        }
    }

    private void entered(Passkeys admin, String issuer) throws IOException {
        Files.writeString(Files.createDirectories(Postgres.providers(database)).resolve("cr-07"), Issuer.SECRET);
        admin.open(said());
        admin.page().locator("#name").fill("Ève Administratrice");
        admin.page().locator("#organisation").selectOption("CR-07");
        admin.page().locator("#mailbox").fill("acces@cr-07.example");
        admin.register();
        admin.enter().waitFor("/");
        var page = admin.go("/organisations/CR-07/provider").page();
        page.locator("#french").fill("Keycloak");
        page.locator("#issuer").fill(issuer);
        page.locator("#client").fill(Issuer.CLIENT);
        page.locator("#secret").fill("cr-07");
        page.locator("#amr").fill("otp");
        admin.press("Enregistrer");
        page.locator("#back").waitFor();
    }

    /** Keycloak keeps the name of whoever was there, and asks for the rest. */
    private void signIn(Passkeys person, String name) {
        var page = person.page();
        page.locator("#password").waitFor();
        if (page.locator("#username[type=text]").isVisible()) {
            page.locator("#username").fill(name);
        }
        page.locator("#password").fill("invented-for-a-test");
        clock.set(Instant.now());
        page.locator("#kc-login").click();
    }

    private void code(Passkeys person) {
        var page = person.page();
        page.locator("#otp").fill(Keycloak.code());
        clock.set(Instant.now());
        page.locator("#kc-login").click();
    }

    private String invited(Passkeys admin, String name) {
        admin.go("/people").page().locator("#name").fill(name);
        admin.page()
                .locator("#position")
                .selectOption(stage.actor(Role.YOUTH_WORKER, "CR-07").position().toString());
        admin.press("Inviter", "form[action='/people/invite']");
        admin.page().locator("#link").waitFor();
        return admin.page().locator("#link").inputValue();
    }

    private String said() {
        var said = new ByteArrayOutputStream();
        assertThat(invite.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isZero();
        var link = LINK.matcher(said.toString(StandardCharsets.UTF_8));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
