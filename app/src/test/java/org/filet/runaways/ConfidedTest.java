package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Role;
import org.filet.keys.KeyringRefused;
import org.filet.keys.Sealing;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ConfidedTest {

    private static final String WORDS = "Zyxwvutsrq m’a fait peur.";

    private final Runaways runaways;
    private final Episodes episodes;
    private final Confided confided;
    private final Sealing sealing;
    private final Stories stories;
    private final JdbcClient jdbc;
    private final Actor worker;

    ConfidedTest(
            Runaways runaways,
            Episodes episodes,
            Confided confided,
            Sealing sealing,
            Stories stories,
            @Outside JdbcClient jdbc,
            Stage stage) {
        this.runaways = runaways;
        this.episodes = episodes;
        this.confided = confided;
        this.sealing = sealing;
        this.stories = stories;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @Test
    void what_was_confided_stands_nowhere_in_words() {
        var episode = listened();
        assertThat(words(episode)).containsExactly(WORDS);
        assertThat(rows()).noneMatch(row -> row.contains("Zyxwvutsrq"));
    }

    @Test
    void what_an_older_version_left_in_words_is_sealed_and_stays_readable_to_whoever_listened() {
        var episode = listened();
        jdbc.sql("update runaways.confidence set words = ?, sealed = null where episode = ?")
                .params(WORDS, episode.value())
                .update();
        confided.afterSingletonsInstantiated();
        assertThat(words(episode)).containsExactly(WORDS);
        assertThat(rows()).noneMatch(row -> row.contains("Zyxwvutsrq"));
    }

    @Test
    void while_a_youth_is_looked_for_nobody_destroys_who_it_is() {
        var episode = stories.declared(worker);
        var youth = jdbc.sql("select youth from runaways.episode where id = ?")
                .param(episode.value())
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> sealing.destroy(worker, youth, new Basis("SEAL", "DEC-1")))
                .isInstanceOf(KeyringRefused.class)
                .hasMessageContaining("open");
    }

    private EpisodeId listened() {
        var episode = stories.returned(worker);
        runaways.keepConfidences(worker, RequestKey.fresh(), episode, WORDS);
        return episode;
    }

    private List<String> words(EpisodeId episode) {
        return episodes.confidences(worker, episode).stream()
                .map(Confidences::words)
                .toList();
    }

    private List<String> rows() {
        return jdbc.sql("select c::text from runaways.confidence c")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
