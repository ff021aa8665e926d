package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.filet.agreements.Action;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every role of every side × visibility × state × step, generated. What is expected comes from {@link Action},
 * {@link MatchTransitions} and {@link MatchStep} alone; the service and the page must say and do the same.
 */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "filet.matching.pace=1ms"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Pairs.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class MatchMatrixTest {

    private record Cell(
            Actor actor, Side side, boolean tied, Visibility visibility, MatchState state, MatchStep step) {}

    private static final Map<MatchStep, String> PATHS = Map.of(
            MatchStep.ACKNOWLEDGE, "acknowledge",
            MatchStep.REVEAL, "reveal",
            MatchStep.RECORD_CONTACT, "contact",
            MatchStep.RECORD_OUTCOME, "outcome");

    private final MockMvcTester browser;
    private final Matching matching;
    private final Pairs pairs;
    private final Stage stage;
    private final JdbcClient jdbc;
    private final Wall wall;
    private final TransactionTemplate attempt;
    private final Map<Visibility, MatchId> matches = new EnumMap<>(Visibility.class);

    MatchMatrixTest(
            MockMvcTester browser,
            Matching matching,
            Pairs pairs,
            Stage stage,
            JdbcClient jdbc,
            Wall wall,
            PlatformTransactionManager transactions) {
        this.browser = browser;
        this.matching = matching;
        this.pairs = pairs;
        this.stage = stage;
        this.jdbc = jdbc;
        this.wall = wall;
        this.attempt = new TransactionTemplate(transactions);
    }

    @Test
    void the_tables_the_service_and_the_page_agree_on_every_cell() {
        for (var visibility : Visibility.values()) {
            var episode = pairs.asked(pairs.holder(), visibility);
            matches.put(
                    visibility,
                    new MatchId(Objects.requireNonNull(wall.as(
                            Duty.MATCHING,
                            () -> attempt.execute(
                                    status -> jdbc.sql("select id from matching.match where episode = :episode")
                                            .param("episode", episode.value())
                                            .query((row, number) -> row.getObject(1, UUID.class))
                                            .single())))));
        }
        var cells = cells();
        assertThat(cells).hasSizeGreaterThan(1000);
        var wrong = new ArrayList<String>();
        cells.forEach(cell -> {
            attempt.executeWithoutResult(status -> {
                status.setRollbackOnly();
                check(cell, false, wrong);
            });
            // By the page: all that is done, and of what is refused another eighth at each run.
            if (expected(cell) == 302 || Math.floorMod(cell.hashCode(), 8) == 0) {
                attempt.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    check(cell, true, wrong);
                });
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_address_that_names_nothing_reads_like_one_that_names_nothing_of_ours() {
        for (var address : List.of("/matches/", "/alerts/", "/episodes/")) {
            for (var id : List.of("not-an-id", "1' or '1'='1", UUID.randomUUID().toString())) {
                var status = browser.get()
                        .uri(address + "{id}", id)
                        .with(stage.as(pairs.asker()))
                        .exchange()
                        .getResponse()
                        .getStatus();
                assertThat(status).as(address + id).isEqualTo(404);
            }
        }
        var step = browser.post()
                .uri("/matches/{id}/acknowledge", "not-an-id")
                .with(stage.as(pairs.asker()))
                .param("key", UUID.randomUUID().toString());
        assertThat(step.exchange().getResponse().getStatus()).isEqualTo(404);
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var visibility : Visibility.values()) {
            boolean visible = visibility == Visibility.VISIBLE;
            for (var state : MatchState.values()) {
                for (var step : PATHS.keySet()) {
                    stage.everyone("CR-06")
                            .forEach(a -> cells.add(new Cell(a, Side.HOLDER, true, visibility, state, step)));
                    stage.everyone("CR-07")
                            .forEach(a -> cells.add(new Cell(a, Side.ASKER, visible, visibility, state, step)));
                    stage.everyone("COM-06")
                            .forEach(a -> cells.add(new Cell(a, Side.LIAISON, false, visibility, state, step)));
                }
            }
        }
        return cells;
    }

    private void check(Cell cell, boolean byPage, List<String> wrong) {
        var match = Objects.requireNonNull(matches.get(cell.visibility()));
        wall.run(
                Duty.MATCHING,
                () -> jdbc.sql("update matching.match set state = :state where id = :id")
                        .param("state", cell.state().name())
                        .param("id", match.value())
                        .update());
        int expected = expected(cell);
        int got = byPage ? page(cell, match) : service(cell, match);
        if (got != expected) {
            wrong.add(cell + (byPage ? " page " : " service ") + got + ", expected " + expected);
        }
        var state = wall.as(
                Duty.MATCHING,
                () -> jdbc.sql("select state from matching.match where id = :id")
                        .param("id", match.value())
                        .query((row, number) -> MatchState.valueOf(row.getString(1)))
                        .single());
        var left = expected == 302
                ? MatchTransitions.from(cell.state(), cell.step()).orElseThrow()
                : cell.state();
        if (state != left) {
            wrong.add(cell + " left in " + state + ", expected " + left);
        }
    }

    /** The order of the answers: who, then which side, then what is blind, then the state. */
    private static int expected(Cell cell) {
        boolean role = Action.ANSWER_MATCH.allows(cell.actor().role(), Relation.MATCH);
        if (!cell.tied()) {
            return 404;
        }
        if (!role || !cell.step().isFor(cell.side())) {
            return 403;
        }
        if (cell.step() == MatchStep.REVEAL && cell.visibility() == Visibility.VISIBLE) {
            return 409;
        }
        return MatchTransitions.from(cell.state(), cell.step()).isPresent() ? 302 : 409;
    }

    private int service(Cell cell, MatchId match) {
        try {
            matching.act(cell.actor(), RequestKey.fresh(), match, cell.step(), outcome(cell));
            return 302;
        } catch (Refused refused) {
            return switch (refused.refusal().kind()) {
                case UNKNOWN -> 404;
                case FORBIDDEN -> 403;
                case CONFLICT -> 409;
                case INVALID -> 422;
                case TOO_MANY -> 429;
            };
        }
    }

    private int page(Cell cell, MatchId match) {
        var request = browser.post()
                .uri("/matches/{id}/{step}", match.value(), PATHS.get(cell.step()))
                .with(stage.as(cell.actor()))
                .param("key", UUID.randomUUID().toString());
        var outcome = outcome(cell);
        if (outcome != null) {
            request.param("outcome", outcome.name());
        }
        return request.exchange().getResponse().getStatus();
    }

    private static @Nullable MatchOutcome outcome(Cell cell) {
        return cell.step() == MatchStep.RECORD_OUTCOME ? MatchOutcome.SAME_PERSON : null;
    }
}
