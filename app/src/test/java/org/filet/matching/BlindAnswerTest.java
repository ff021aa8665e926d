package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.filet.runaways.EpisodeId;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.youths.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What the asker's side can observe of a question that met a blind pointer, or a decoy, against one that met nobody:
 * the redirect, the page to its length, the registers, the question's row, the evaluations and the text of the
 * statements that were run, in their order. Neither their values nor time are compared: that the same statements run is
 * the reason that time tells nothing.
 */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "filet.matching.pace=1ms"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Pairs.class, BlindAnswerTest.Counted.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class BlindAnswerTest {

    /** Notes every statement that is prepared. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counted {
        static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

        @Bean
        static BeanPostProcessor countedStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? counted(source) : bean;
                }
            };
        }

        private static DataSource counted(DataSource source) {
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws SQLException {
                    var real = super.getConnection();
                    return (Connection) Proxy.newProxyInstance(
                            Counted.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, args) -> {
                                if (method.getName().equals("prepareStatement")) {
                                    STATEMENTS.add(String.valueOf(args[0]));
                                }
                                try {
                                    return method.invoke(real, args);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                }
            };
        }
    }

    private final MockMvcTester browser;
    private final Stage stage;
    private final Pairs pairs;
    private final Canaries canaries;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    BlindAnswerTest(
            MockMvcTester browser,
            Stage stage,
            Pairs pairs,
            Canaries canaries,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.browser = browser;
        this.stage = stage;
        this.pairs = pairs;
        this.canaries = canaries;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** All that the asker's side can see of one question. */
    private record Seen(
            int status,
            String to,
            List<String> statements,
            long evaluated,
            String row,
            List<String> trail,
            String page,
            int length) {}

    @BeforeEach
    void another_day() {
        clock.advance(Duration.ofHours(25));
    }

    @Test
    void a_blind_hit_a_decoy_and_nobody_are_the_same_to_the_asker() {
        var known = pairs.someone();
        pairs.registered(pairs.streetWorker(), known, Visibility.BLIND);
        var invented = pairs.someone();
        canaries.set(List.of(new Canary(
                "L-0001",
                Stage.MONTREAL,
                invented.givenNames(),
                invented.surnames(),
                Objects.requireNonNull(invented.birthDate()))));
        pairs.settle();
        // The first question warms what is prepared once.
        ask(pairs.missing(pairs.asker(), pairs.someone(), true));

        var nobody = ask(about(pairs.someone()));
        var blind = ask(about(known));
        var decoy = ask(about(invented));

        assertThat(nobody.status()).isEqualTo(302);
        assertThat(nobody.statements()).isNotEmpty();
        assertThat(nobody.evaluated()).isPositive();
        assertThat(blind).isEqualTo(nobody);
        assertThat(decoy).isEqualTo(nobody);

        pairs.settle();
        assertThat(matchesOf("COM-06")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from matching.canary_alert")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_tokens_of_a_question_are_gone_once_blind_pointers_were_looked_at() {
        var episode = about(pairs.someone());
        ask(episode);
        assertThat(kept(episode)).isEqualTo(1);
        pairs.settle();
        assertThat(kept(episode)).isZero();
    }

    private EpisodeId about(Identity youth) {
        clock.advance(Duration.ofHours(25));
        return pairs.missing(pairs.asker(), youth, true);
    }

    private Seen ask(EpisodeId episode) {
        Counted.STATEMENTS.clear();
        var response = browser.post()
                .uri("/episodes/{id}/questions", episode.value())
                .with(stage.as(pairs.asker()))
                .param("key", UUID.randomUUID().toString())
                .exchange()
                .getResponse();
        var statements = List.copyOf(Counted.STATEMENTS);
        var page = plain(text(episode));
        return new Seen(
                response.getStatus(),
                plain(String.valueOf(response.getRedirectedUrl())),
                statements,
                evaluated(episode),
                row(episode),
                trail(episode),
                page,
                page.length());
    }

    private String text(EpisodeId episode) {
        try {
            return browser.get()
                    .uri("/episodes/{id}", episode.value())
                    .with(stage.as(pairs.asker()))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What differs from one youth and one day to the next in any case: ids, codes, names, moments, numbers. */
    private static String plain(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("J-[0-9A-Z]{6}", "CODE")
                .replaceAll("(?s)<h1>.*?</h1>", "")
                .replaceAll("name=\"_csrf\"[^>]*", "")
                .replaceAll("\\p{Lu}\\. \\p{Lu}\\.", "INITIALS")
                .replaceAll("(lun|mar|mer|jeu|ven|sam|dim)\\. \\d+ [a-zéû]+\\.?", "DAY")
                .replaceAll("\\d+", "N");
    }

    private long evaluated(EpisodeId episode) {
        return jdbc.sql("select sum(evaluations) from keyholders.ledger where reference = :episode")
                .param("episode", episode.value())
                .query(Long.class)
                .single();
    }

    private String row(EpisodeId episode) {
        return jdbc.sql("""
                select state || ' ' || contacts || ' ' || coalesce(length(tokens), 0) || ' ' || basis from matching.question
                 where episode = :episode
                """)
                .param("episode", episode.value())
                .query(String.class)
                .single();
    }

    private List<String> trail(EpisodeId episode) {
        return jdbc.sql("select event from registers.trail where about = :episode order by id")
                .param("episode", episode.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long kept(EpisodeId episode) {
        return jdbc.sql("select count(tokens) from matching.question where episode = :episode")
                .param("episode", episode.value())
                .query(Long.class)
                .single();
    }

    private long matchesOf(String holder) {
        return jdbc.sql("select count(*) from matching.match where holder = :holder")
                .param("holder", holder)
                .query(Long.class)
                .single();
    }
}
