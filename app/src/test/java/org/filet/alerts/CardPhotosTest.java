package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filet.alerts.AlertsTest.refused;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.ImageIO;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.runaways.EpisodeId;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The photograph stays in the file; a card shows it while somebody is asked to look, marked as that organisation's copy. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Scene.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class CardPhotosTest {

    private final Scene scene;
    private final Stage stage;
    private final Alerts alerts;
    private final Composer composer;
    private final CardPhotos photos;
    private final MockMvcTester browser;
    private final JdbcClient jdbc;

    CardPhotosTest(
            Scene scene,
            Stage stage,
            Alerts alerts,
            Composer composer,
            CardPhotos photos,
            MockMvcTester browser,
            @Outside JdbcClient jdbc) {
        this.scene = scene;
        this.stage = stage;
        this.alerts = alerts;
        this.composer = composer;
        this.photos = photos;
        this.browser = browser;
        this.jdbc = jdbc;
    }

    @Test
    void each_recipient_sees_the_photograph_with_its_own_mark_across_it() {
        var episode = withPhoto();
        var alert = sentWithPhoto(episode);
        var own = photos.own(scene.worker(), episode).orElseThrow();
        var street = photos.onCard(scene.street(), copy(alert, scene.street()));
        var police = photos.onCard(officer(), copy(alert, officer()));
        assertThat(differing(own, street)).isBetween(0.05, 0.95);
        assertThat(differing(own, police)).isBetween(0.05, 0.95);
        assertThat(differing(street, police)).isGreaterThan(0.02);
    }

    @Test
    void the_look_is_traced_and_the_holders_register_has_it() {
        var episode = withPhoto();
        var alert = sentWithPhoto(episode);
        photos.onCard(scene.street(), copy(alert, scene.street()));
        assertThat(jdbc.sql("""
                select count(*) from registers.disclosure
                 where record = ? and recipient = 'COM-06' and read and 'CARD' = any (categories)
                """).param(episode.value()).query(Long.class).single())
                .isOne();
        assertThat(jdbc.sql(
                                "select count(*) from registers.trail where about = ? and event = 'IdentityRead' and person = ?")
                        .params(
                                scene.alert(alert).youth().value(),
                                scene.street().person().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nobody_sees_it_on_a_card_that_was_sent_without_it_or_is_over_or_once_it_is_taken_out() {
        var episode = withPhoto();
        var without = scene.sent(episode);
        refused(404, () -> photos.onCard(scene.street(), copy(without, scene.street())));
        var alert = sentWithPhoto(episode);
        photos.onCard(scene.street(), copy(alert, scene.street()));
        photos.remove(scene.worker(), episode);
        refused(404, () -> photos.onCard(scene.street(), copy(alert, scene.street())));
        photos.put(scene.worker(), episode, picture(Color.GREEN));
        photos.onCard(scene.street(), copy(alert, scene.street()));
        scene.comesBack(episode);
        refused(404, () -> photos.onCard(scene.street(), copy(alert, scene.street())));
        assertThat(photos.own(scene.worker(), episode)).isPresent();
    }

    @Test
    void only_the_holders_own_people_keep_it_and_strangers_learn_nothing() {
        var episode = withPhoto();
        var alert = sentWithPhoto(episode);
        refused(403, () -> photos.put(scene.street(), episode, picture(Color.BLUE)));
        refused(403, () -> photos.own(scene.street(), episode));
        refused(404, () -> photos.own(stage.actor(Role.SCHOOL_WORKER, "SCO-13"), episode));
        refused(404, () -> photos.onCard(officerOf("POL-13"), copy(alert, officer())));
        refused(403, () -> photos.put(stage.actor(Role.ANALYST, "CR-07"), episode, picture(Color.BLUE)));
    }

    @Test
    void nobody_attaches_what_they_may_not_see_whatever_the_form_says() {
        var officer = officerOf("POL-07");
        var episode = scene.missing(officer);
        photos.put(officer, episode, picture(Color.PINK));
        var liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-07");
        refused(403, () -> composer.preview(liaison, episode, withIt()));
        refused(403, () -> alerts.compose(liaison, Scene.key(), episode, withIt()));
        alerts.compose(liaison, Scene.key(), episode, Scene.montreal());
        alerts.compose(officer, Scene.key(), episode, withIt());
    }

    @Test
    void it_is_offered_only_where_there_is_one() {
        assertThat(composer.outline(scene.head(), scene.missing()).photo()).isFalse();
        assertThat(composer.outline(scene.head(), withPhoto()).photo()).isTrue();
    }

    @Test
    void the_database_holds_no_picture() {
        var episode = withPhoto();
        var alert = scene.alert(scene.sent(episode));
        var sealed = jdbc.sql("select sealed from youths.photo where youth = ?")
                .param(alert.youth().value())
                .query((row, number) -> row.getBytes("sealed"))
                .single();
        assertThat(ascii(sealed)).doesNotContain("JFIF");
    }

    @Test
    void the_page_takes_a_photograph_and_says_what_is_wrong_with_anything_else() {
        var episode = scene.missing();
        var worker = stage.as(scene.worker());
        assertThat(browser.post()
                        .uri("/episodes/" + episode + "/photo")
                        .multipart()
                        .file(new MockMultipartFile("photo", "vacances.jpg", "image/jpeg", picture(Color.RED)))
                        .with(worker))
                .hasStatus(302);
        assertThat(browser.get().uri("/episodes/" + episode + "/photo/image").with(stage.as(scene.worker())))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "no-store");
        assertThat(browser.post()
                        .uri("/episodes/" + episode + "/photo")
                        .multipart()
                        .file(new MockMultipartFile(
                                "photo", "a.jpg", "image/jpeg", "rien".getBytes(StandardCharsets.UTF_8)))
                        .with(stage.as(scene.worker())))
                .hasStatus(422)
                .bodyText()
                .contains("JPEG");
        assertThat(browser.post().uri("/episodes/" + episode + "/photo/remove").with(stage.as(scene.worker())))
                .hasStatus(302);
        assertThat(browser.get().uri("/episodes/" + episode + "/photo/image").with(stage.as(scene.worker())))
                .hasStatus(404);
    }

    private EpisodeId withPhoto() {
        var episode = scene.missing();
        photos.put(scene.worker(), episode, picture(Color.ORANGE));
        return episode;
    }

    private AlertId sentWithPhoto(EpisodeId episode) {
        return alerts.compose(scene.head(), Scene.key(), episode, withIt());
    }

    private static Content withIt() {
        return new Content(
                Set.of(Instruction.CALL_IF_SEEN),
                "",
                Stage.OUTAOUAIS,
                new Audience(Set.of(Stage.MONTREAL), Set.of(Sector.values())),
                Pace.AT_ONCE,
                true);
    }

    private CopyId copy(AlertId alert, Actor of) {
        return scene.copy(alert, of).id();
    }

    private Actor officer() {
        return officerOf("POL-06");
    }

    private Actor officerOf(String organisation) {
        return stage.actor(Role.POLICE_OFFICER, organisation);
    }

    private static byte[] picture(Color colour) {
        var picture = new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB);
        var on = picture.createGraphics();
        on.setColor(colour);
        on.fillRect(0, 0, 480, 640);
        on.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The part of the points that are clearly not the same. */
    private static double differing(byte[] one, byte[] other) {
        try {
            var first = ImageIO.read(new ByteArrayInputStream(one));
            var second = ImageIO.read(new ByteArrayInputStream(other));
            assertThat(second.getWidth()).isEqualTo(first.getWidth());
            long different = 0;
            for (int x = 0; x < first.getWidth(); x++) {
                for (int y = 0; y < first.getHeight(); y++) {
                    var a = new Color(first.getRGB(x, y));
                    var b = new Color(second.getRGB(x, y));
                    if (Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getBlue() - b.getBlue()) > 30) {
                        different++;
                    }
                }
            }
            return (double) different / ((long) first.getWidth() * first.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
