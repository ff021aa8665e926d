package org.filet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.web.kept.KeptForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A declaration on a phone while the network, then the database, is away: said on the screen, done once, nowhere stored. */
@NeedsChromium
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"filet.clocks.ticking=false", "spring.datasource.hikari.connection-timeout=5000"})
@ActiveProfiles("demo")
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class DegradedJourneyTest {

    /** What a browser could keep of a form. */
    private static final String STORED = """
            async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length
              + (await caches.keys()).length""";

    @TempDir
    static Path place;

    private final String origin;
    private final KeptForms forms;
    private final JdbcConnectionDetails database;
    private final JdbcClient outside;

    DegradedJourneyTest(
            @LocalServerPort int port, KeptForms forms, JdbcConnectionDetails database, @Outside JdbcClient outside) {
        this.origin = "http://localhost:" + port;
        this.forms = forms;
        this.database = database;
        this.outside = outside;
    }

    @DynamicPropertySource
    static void kept(DynamicPropertyRegistry properties) {
        properties.add("filet.kept.folder", () -> place.resolve("kept"));
        properties.add(
                "filet.kept.call-sheet", () -> place.resolve("call-sheet.html").toString());
    }

    @Test
    void without_the_network_the_form_stays_and_is_sent_when_it_is_back_once() {
        long before = episodes();
        var worker = Persona.onPhone(origin, "intervenante-gatineau");
        var page = filled(worker, "Réseau");
        page.context().setOffline(true);
        worker.press("Déclarer la fugue")
                .sees("Pas encore envoyé : le réseau ne répond pas.")
                .sees("9-1-1");
        assertThat(page.locator("#givenNames")).hasValue("Réseau");
        Chromium.picture(page, "degraded-network-phone");
        // A double press, a second try: the key makes them one.
        worker.press("Déclarer la fugue");
        assertThat(page.evaluate(STORED)).isEqualTo(0);
        page.context().setOffline(false);
        worker.sees("Fugue déclarée. L’agent·e de liaison");
        assertThat(episodes()).isEqualTo(before + 1);
        page.context().close();
    }

    @Test
    void without_the_database_the_form_is_kept_and_taken_in_when_it_is_back_once() throws Exception {
        long before = episodes();
        var worker = Persona.onPhone(origin, "intervenante-gatineau");
        worker.go("/call-sheet");
        var sheet = place.resolve("call-sheet.html");
        Files.writeString(sheet, "<!doctype html><title>x</title><main>Feuille gardée</main>");
        var page = filled(worker, "Panne");
        away(true);
        try {
            worker.press("Déclarer la fugue").sees("Gardé ici, pas encore transmis");
            Chromium.picture(page, "degraded-database-phone");
            assertThat(page.evaluate(STORED)).isEqualTo(0);
            assertThat(forms.size()).isEqualTo(1);
            assertThat(forms.run()).as("still away").isZero();
            assertThat(forms.size()).isEqualTo(1);
            worker.go("/call-sheet").sees("Feuille gardée");
        } finally {
            away(false);
        }
        // Whoever opens connections may still be resting from having been refused.
        page.waitForCondition(() -> page.navigate(origin + "/").status() == 200);
        assertThat(page.locator(".banner").last()).containsText("Des envois faits pendant une panne");
        assertThat(forms.run()).isEqualTo(1);
        assertThat(forms.run()).isZero();
        assertThat(episodes()).isEqualTo(before + 1);
        worker.go("/episodes").sees("P. E.");
        page.context().close();
    }

    @Test
    void where_the_session_has_ended_the_form_stays_and_is_sent_from_the_next_one() {
        long before = episodes();
        var worker = Persona.onPhone(origin, "intervenante-gatineau");
        var page = filled(worker, "Session");
        outside.sql("delete from web.session").update();
        worker.press("Déclarer la fugue").sees("votre session a pris fin").sees("9-1-1");
        assertThat(page.locator("#givenNames")).hasValue("Session");
        var other = page.context().newPage();
        other.navigate(origin + "/personas");
        other.locator("form[action='/personas/intervenante-gatineau'] button").click();
        other.waitForURL(origin + "/");
        worker.press("Déclarer la fugue").sees("Fugue déclarée. L’agent·e de liaison");
        assertThat(episodes()).isEqualTo(before + 1);
        page.context().close();
    }

    @Test
    void what_somebody_wrote_is_not_sent_in_the_name_of_whoever_signs_in_next() {
        long before = episodes();
        var worker = Persona.onPhone(origin, "intervenante-gatineau");
        var page = filled(worker, "Voisine");
        outside.sql("delete from web.session").update();
        var other = page.context().newPage();
        other.navigate(origin + "/personas");
        other.locator("form[action='/personas/cheffe-gatineau'] button").click();
        other.waitForURL(origin + "/");
        worker.press("Déclarer la fugue").sees("rien n’est envoyé en son nom");
        assertThat(page.locator("#givenNames")).hasValue("Voisine");
        assertThat(episodes()).isEqualTo(before);
        page.context().close();
    }

    /** Without the database no token can be checked. */
    @Test
    void what_somebody_wrote_is_not_kept_in_the_name_of_whoever_signed_in_next() throws Exception {
        long before = episodes();
        var worker = Persona.onPhone(origin, "intervenante-gatineau");
        var page = filled(worker, "Gardienne");
        var other = page.context().newPage();
        other.navigate(origin + "/personas");
        other.locator("form[action='/personas/cheffe-gatineau'] button").click();
        other.waitForURL(origin + "/");
        away(true);
        try {
            worker.press("Déclarer la fugue").sees("Pas encore envoyé : Filet est très sollicité ou en panne");
            assertThat(forms.size()).isZero();
        } finally {
            away(false);
        }
        worker.sees("rien n’est envoyé en son nom");
        assertThat(page.locator("#givenNames")).hasValue("Gardienne");
        assertThat(episodes()).isEqualTo(before);
        page.context().close();
    }

    private static Page filled(Persona worker, String name) {
        var page = worker.go("/episodes/new").page();
        page.fill("#givenNames", name);
        page.fill("#surnames", "Essai");
        page.fill("#birthDate", "2010-06-02");
        page.fill("#lastSeen", "2026-03-01T05:30");
        page.selectOption("#origin", "FAMILY");
        return page;
    }

    /** The database takes no connection, and those that there were are gone. */
    private void away(boolean away) throws SQLException {
        var url = database.getJdbcUrl();
        var name = url.substring(url.lastIndexOf('/') + 1);
        try (var server = DriverManager.getConnection(
                        url.replace("/" + name, "/postgres"), database.getUsername(), database.getPassword());
                var statement = server.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + !away);
            if (away) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        }
    }

    private long episodes() {
        return outside.sql("select count(*) from runaways.episode")
                .query(Long.class)
                .single();
    }
}
