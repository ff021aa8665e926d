package org.filet.web.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.Episodes;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItems;
import org.filet.web.kept.Keeping.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What waits on the disk is sealed, is taken in once, and is never lost: refused, it is its sender's to decide. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "filet.kept.most=5", "filet.sessions.idle=15m"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class KeptFormsTest {

    private static final String WORDS = "Manteau vert à capuchon";

    @TempDir
    static Path place;

    private final Keeping keeping;
    private final KeptForms forms;
    private final KeptFolder folder;
    private final Lately lately;
    private final Episodes episodes;
    private final List<ActionItems> items;
    private final MockMvcTester browser;
    private final MovableClock clock;
    private final JdbcClient outside;
    private final Stage stage;
    private final Actor worker;

    KeptFormsTest(
            Keeping keeping,
            KeptForms forms,
            KeptFolder folder,
            Lately lately,
            Episodes episodes,
            List<ActionItems> items,
            MockMvcTester browser,
            MovableClock clock,
            @Outside JdbcClient outside,
            Stage stage) {
        this.keeping = keeping;
        this.forms = forms;
        this.folder = folder;
        this.lately = lately;
        this.episodes = episodes;
        this.items = items;
        this.browser = browser;
        this.clock = clock;
        this.outside = outside;
        this.stage = stage;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @DynamicPropertySource
    static void kept(DynamicPropertyRegistry properties) {
        properties.add("filet.kept.folder", () -> place.resolve("kept"));
    }

    @AfterEach
    void nothing_left() {
        folder.all().forEach(form -> folder.remove(form.key()));
    }

    @Test
    void a_declaration_waits_sealed_and_is_taken_in_once_whatever_is_killed() throws IOException {
        long before = count("runaways.episode");
        var key = UUID.randomUUID();
        assertThat(keeping.keep(declaration(key, here(worker)))).isEqualTo(Answer.KEPT);
        assertThat(keeping.keep(declaration(key, here(worker)))).as("twice").isEqualTo(Answer.KEPT);
        assertThat(forms.size()).isEqualTo(1);
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Manteau", "Maude", "lastSeen");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(count("runaways.episode")).isEqualTo(before);

        assertThat(forms.run()).isEqualTo(1);
        assertThat(forms.size()).isZero();
        assertThat(count("runaways.episode")).isEqualTo(before + 1);
        Files.write(file, bytes);
        assertThat(forms.run()).as("killed before it was removed").isEqualTo(1);
        assertThat(count("runaways.episode")).isEqualTo(before + 1);
        assertThat(episodes.open(worker)).anyMatch(line -> line.summary().declaredAt() != null);
        assertThat(outside.sql("select basis_reference from registers.trail where event = 'FormTakenIn'")
                        .query(String.class)
                        .list())
                .contains(clock.instant().toString());
    }

    /** Done, killed before it was removed, and its session has ended since: nobody is asked to do it again. */
    @Test
    void what_was_done_already_is_not_handed_to_anybody() throws IOException {
        var session = session(worker);
        keeping.keep(declaration(UUID.randomUUID(), here(worker, session)));
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        assertThat(forms.run()).isEqualTo(1);
        Files.write(file, bytes);
        outside.sql("delete from web.session where id = ?").param(session).update();
        long before = count("runaways.episode");
        forms.run();
        assertThat(forms.size()).isZero();
        assertThat(count("runaways.episode")).isEqualTo(before);
    }

    @Test
    void a_stranger_s_another_site_s_and_another_address_s_form_is_not_kept() {
        var stranger = declaration(UUID.randomUUID(), "nobody");
        assertThat(keeping.keep(stranger)).isEqualTo(Answer.NOT_ONE);
        var elsewhere = declaration(UUID.randomUUID(), here(worker));
        elsewhere.removeHeader("Sec-Fetch-Site");
        elsewhere.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(keeping.keep(elsewhere)).isEqualTo(Answer.NOT_ONE);
        var other = declaration(UUID.randomUUID(), here(worker));
        other.setRequestURI("/agreements/new");
        assertThat(keeping.keep(other)).isEqualTo(Answer.NOT_ONE);
        var asked = declaration(UUID.randomUUID(), here(worker));
        asked.setMethod("GET");
        assertThat(keeping.keep(asked)).isEqualTo(Answer.NOT_ONE);
        var keyless = declaration(UUID.randomUUID(), here(worker));
        keyless.setParameter("key", "1; drop");
        assertThat(keeping.keep(keyless)).isEqualTo(Answer.NOT_ONE);
        var late = declaration(UUID.randomUUID(), here(worker));
        clock.advance(Duration.ofMinutes(16));
        assertThat(keeping.keep(late)).as("idle").isEqualTo(Answer.NOT_ONE);
        assertThat(forms.size()).isZero();
    }

    @Test
    void too_many_and_too_longerare_said_and_not_half_kept() {
        for (int i = 0; i < 5; i++) {
            assertThat(keeping.keep(declaration(UUID.randomUUID(), here(worker))))
                    .isEqualTo(Answer.KEPT);
        }
        assertThat(keeping.keep(declaration(UUID.randomUUID(), here(worker)))).isEqualTo(Answer.FAILED);
        nothing_left();
        var longer = declaration(UUID.randomUUID(), here(worker));
        longer.setParameter("words", "é".repeat(70_000));
        assertThat(keeping.keep(longer)).isEqualTo(Answer.FAILED);
        assertThat(forms.size()).isZero();
    }

    @Test
    void what_is_refused_is_shown_to_its_sender_who_passes_it_on_or_gives_it_up() {
        var colleague = stage.actor(Role.YOUTH_WORKER, "CR-13");
        var ended = UUID.randomUUID();
        keeping.keep(declaration(ended, here(worker, UUID.randomUUID())));
        assertThat(forms.run()).isZero();
        assertThat(forms.of(worker))
                .singleElement()
                .satisfies(form -> assertThat(form.refused()).isEqualTo("web.kept.refusal.SESSION_ENDED"));
        assertThat(forms.of(colleague)).isEmpty();
        assertThat(forms.of(stage.actor(Role.UNIT_HEAD, "CR-13"))).isEmpty();
        assertThat(forms.of(stage.actor(Role.UNIT_HEAD, "CR-07"))).hasSize(1);
        assertThat(items.stream().flatMap(some -> some.of(worker).stream()))
                .anyMatch(item -> item.href().equals("/kept"));
        assertThat(browser.get().uri("/kept").with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .contains(WORDS, "votre session a pris fin", "Des envois faits pendant une panne")
                .contains("Prénom", "Unité de centre de réadaptation")
                .doesNotContain("givenNames")
                .doesNotContain("CR_UNIT");
        assertThat(browser.get().uri("/kept").with(stage.as(colleague)))
                .bodyText()
                .doesNotContain(WORDS);
        refused("UNKNOWN", () -> forms.again(colleague, ended));
        refused("UNKNOWN", () -> forms.giveUp(colleague, ended));
        long before = count("runaways.episode");
        assertThat(browser.post()
                        .uri("/kept/again")
                        .param("key", ended.toString())
                        .with(stage.as(worker)))
                .hasStatus(302);
        assertThat(count("runaways.episode")).isEqualTo(before + 1);

        var incomplete = UUID.randomUUID();
        var form = declaration(incomplete, here(worker));
        form.setParameter("givenNames", "");
        form.setParameter("surnames", "");
        keeping.keep(form);
        forms.run();
        assertThat(forms.of(worker)).hasSize(1);
        assertThat(browser.post()
                        .uri("/kept/give-up")
                        .param("key", incomplete.toString())
                        .with(stage.as(worker)))
                .hasStatus(302);
        assertThat(forms.size()).isZero();
    }

    /** Refused, sent again by its sender, and killed before it was removed: a head who presses does not do it twice. */
    @Test
    void what_its_sender_did_meanwhile_is_not_done_again_by_the_head() throws IOException {
        keeping.keep(declaration(UUID.randomUUID(), here(worker, UUID.randomUUID())));
        forms.run();
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        var key = forms.of(worker).getFirst().key();
        forms.again(worker, key);
        long before = count("runaways.episode");
        Files.write(file, bytes);
        forms.again(stage.actor(Role.UNIT_HEAD, "CR-07"), key);
        assertThat(count("runaways.episode")).isEqualTo(before);
        Files.write(file, bytes);
        assertThat(forms.run()).isEqualTo(1);
        assertThat(forms.size()).isZero();
        assertThat(count("runaways.episode")).isEqualTo(before);
    }

    @Test
    void what_is_corrected_takes_the_place_of_what_was_refused() {
        var key = UUID.randomUUID();
        var incomplete = declaration(key, here(worker));
        incomplete.setParameter("origin", "");
        keeping.keep(incomplete);
        assertThat(forms.run()).isZero();
        assertThat(keeping.keep(declaration(key, here(stage.actor(Role.UNIT_HEAD, "CR-07")))))
                .as("another's does not")
                .isEqualTo(Answer.KEPT);
        assertThat(forms.run()).isZero();
        assertThat(keeping.keep(declaration(key, here(worker)))).isEqualTo(Answer.KEPT);
        assertThat(forms.run()).isEqualTo(1);
        assertThat(forms.size()).isZero();
    }

    /** What a disk does not take is said once, and stands in nobody's way. */
    @Test
    void a_refusal_that_cannot_be_written_down_lets_the_next_one_pass() throws IOException {
        keeping.keep(declaration(UUID.randomUUID(), here(worker, UUID.randomUUID())));
        clock.advance(Duration.ofSeconds(1));
        var refused = files().getFirst();
        keeping.keep(declaration(UUID.randomUUID(), here(worker)));
        Files.createDirectory(refused.resolveSibling(refused.getFileName() + ".partial"));
        Files.createFile(
                refused.resolveSibling(refused.getFileName() + ".partial").resolve("in-the-way"));
        assertThat(forms.run()).isEqualTo(1);
        assertThat(forms.run()).isZero();
        assertThat(files()).containsExactly(refused);
    }

    @Test
    void a_head_sees_that_a_colleague_s_form_was_refused_and_not_what_it_says() {
        keeping.keep(declaration(UUID.randomUUID(), here(worker, UUID.randomUUID())));
        forms.run();
        assertThat(browser.get().uri("/kept").with(stage.as(stage.actor(Role.UNIT_HEAD, "CR-07"))))
                .hasStatusOk()
                .bodyText()
                .contains("Envoyé par quelqu’un de votre organisation")
                .doesNotContain(WORDS)
                .doesNotContain("Maude");
    }

    /** What the database will never take must not stand in the way of what comes after. */
    @Test
    void one_that_can_never_be_taken_in_lets_the_next_one_pass() {
        var poison = declaration(UUID.randomUUID(), here(worker));
        poison.setParameter("words", "Manteau\u0000vert");
        keeping.keep(poison);
        clock.advance(Duration.ofSeconds(1));
        keeping.keep(declaration(UUID.randomUUID(), here(worker)));
        assertThat(forms.run()).isEqualTo(1);
        assertThat(forms.of(worker))
                .singleElement()
                .satisfies(form -> assertThat(form.refused()).isEqualTo("web.kept.refusal.BROKEN"));
    }

    @Test
    void what_was_changed_on_the_disk_is_set_aside_and_kept() throws IOException {
        keeping.keep(declaration(UUID.randomUUID(), here(worker)));
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(forms.run()).isZero();
        assertThat(forms.size()).isZero();
        assertThat(file.resolveSibling(file.getFileName() + ".aside")).exists();
        var moved = UUID.randomUUID();
        keeping.keep(declaration(moved, here(worker)));
        Files.move(files().getFirst(), file.resolveSibling(UUID.randomUUID() + ".kept"));
        assertThat(forms.run()).as("under another's name").isZero();
    }

    @Test
    void steps_alerts_and_answers_are_taken_in_too() {
        keeping.keep(declaration(UUID.randomUUID(), here(worker)));
        forms.run();
        var episode = episodes.open(worker).stream()
                .filter(line -> line.summary().declaredAt() != null)
                .findFirst()
                .orElseThrow()
                .summary()
                .id();
        sent(worker, "/episodes/" + episode + "/issue-police-sheet", Map.of("policeEvent", "GAT-7"));
        sent(worker, "/episodes/" + episode + "/tell-parents", Map.of("call", "REACHED"));
        var head = stage.actor(Role.UNIT_HEAD, "CR-07");
        sent(
                head,
                "/episodes/" + episode + "/alerts",
                Map.of("regions", "06", "sectors", "POLICE", "instructions", "CALL_IF_SEEN", "lastSeen", "07"));
        assertThat(forms.run()).isPositive();
        assertThat(forms.of(head)).isEmpty();
        var copy = outside.sql("select id from alerts.copy where episode = ? and organisation = 'POL-06'")
                .param(episode.value())
                .query(UUID.class)
                .single();
        sent(stage.actor(Role.POLICE_OFFICER, "POL-06"), "/alerts/" + copy + "/acknowledge", Map.of());
        assertThat(forms.run()).isEqualTo(1);
        assertThat(outside.sql("select state from alerts.copy where id = ?")
                        .param(copy)
                        .query(String.class)
                        .single())
                .isEqualTo("ACKNOWLEDGED");
    }

    private void sent(Actor actor, String path, Map<String, String> fields) {
        var request = declaration(UUID.randomUUID(), here(actor));
        request.setRequestURI(path);
        fields.forEach(request::setParameter);
        assertThat(keeping.keep(request)).as(path).isEqualTo(Answer.KEPT);
    }

    private String here(Actor actor) {
        return here(actor, session(actor));
    }

    private String here(Actor actor, UUID session) {
        var cookie = UUID.randomUUID().toString();
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("filet_session", cookie));
        lately.here(request, actor, session);
        return cookie;
    }

    private UUID session(Actor actor) {
        var id = UUID.randomUUID();
        outside.sql("""
                insert into web.session (id, person, position, device, entered_at, seen_at) values (?, ?, ?, '', ?, ?)
                """)
                .params(
                        id,
                        actor.person().value(),
                        actor.position().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static MockHttpServletRequest declaration(UUID key, String cookie) {
        var request = new MockHttpServletRequest("POST", "/episodes/new");
        request.setCookies(new Cookie("filet_session", cookie));
        request.addHeader("Sec-Fetch-Site", "same-origin");
        Map.of(
                        "_csrf", "secret",
                        "key", key.toString(),
                        "givenNames", "Maude",
                        "surnames", "Essai-" + key,
                        "birthDate", "2010-06-02",
                        "lastSeen", "2026-03-01T05:30",
                        "origin", "CR_UNIT",
                        "words", WORDS,
                        "what", "declare")
                .forEach(request::setParameter);
        return request;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(place.resolve("kept"))) {
            return files.filter(file -> file.toString().endsWith(".kept")).toList();
        }
    }

    private long count(String table) {
        return outside.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static void refused(String name, Runnable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed::run)
                .satisfies(no -> assertThat(no.refusal().name()).isEqualTo(name));
    }
}
