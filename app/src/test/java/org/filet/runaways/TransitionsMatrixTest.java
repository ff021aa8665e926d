package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.agreements.Action;
import org.filet.agreements.Grant;
import org.filet.agreements.Grants;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
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
 * Every role × relation × state × step, generated. What is expected comes from the two tables alone ({@code Action} and
 * {@link Transitions}); the service and the page must say the same and do the same. Each attempt is rolled back.
 */
@SpringBootTest(
        properties = {
            "filet.clocks.ticking=false",
            "spring.datasource.hikari.connection-init-sql=set synchronous_commit to off"
        })
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class TransitionsMatrixTest {

    /** How someone may be tied to the episode; {@code STRANGER} is no tie at all. */
    private enum Tie {
        OWN(Relation.OWN),
        LIAISON(Relation.REGION),
        ALERTED(Relation.ALERT),
        ASKED(Relation.HOST),
        LEADING(Relation.LEAD),
        STRANGER(null);

        private final Optional<Relation> relation;

        Tie(@Nullable Relation relation) {
            this.relation = Optional.ofNullable(relation);
        }
    }

    private record Cell(Tie tie, Actor actor, EpisodeState state, EpisodeId episode, Step step) {
        @Override
        public String toString() {
            return tie + " " + actor.role() + " " + state + " " + step;
        }
    }

    private static final OrganisationId NOBODY = new OrganisationId("NOBODY");

    private final MockMvcTester browser;
    private final Stage stage;
    private final Stories stories;
    private final Runaways runaways;
    private final JdbcClient jdbc;
    private final Wall wall;
    private final TransactionTemplate attempt;
    private final Map<Tie, Map<EpisodeState, EpisodeId>> episodes = new EnumMap<>(Tie.class);

    TransitionsMatrixTest(
            MockMvcTester browser,
            Stage stage,
            Stories stories,
            Runaways runaways,
            Grants grants,
            JdbcClient jdbc,
            Wall wall,
            MovableClock clock,
            PlatformTransactionManager transactions) {
        this.browser = browser;
        this.stage = stage;
        this.stories = stories;
        this.runaways = runaways;
        this.jdbc = jdbc;
        this.wall = wall;
        this.attempt = new TransactionTemplate(transactions);
        var until = clock.instant().plus(Duration.ofDays(30));
        for (var tie : Tie.values()) {
            attempt.executeWithoutResult(status -> prepare(tie, grants, until));
        }
    }

    /** Another organisation holds the episodes that the liaison officer comes to through the region. */
    private void prepare(Tie tie, Grants grants, Instant until) {
        var holder = stage.actor(Role.YOUTH_WORKER, tie == Tie.LIAISON ? "COM-07" : "CR-07");
        var made = new EnumMap<EpisodeState, EpisodeId>(EpisodeState.class);
        for (var state : EpisodeState.values()) {
            var episode = stories.in(state, holder);
            made.put(state, episode);
            wall.run(
                    Duty.TIES,
                    () -> jdbc.sql("delete from agreements.access_grant where subject = :id")
                            .param("id", episode.value())
                            .update());
            tie.relation
                    .filter(relation -> relation != Relation.OWN && relation != Relation.REGION)
                    .ifPresent(relation -> grants.give(
                            holder, new Grant(episode.value(), new OrganisationId("CR-13"), relation, "A-1", until)));
        }
        episodes.put(tie, made);
    }

    @Test
    void the_service_and_the_page_do_what_the_tables_say_and_nothing_else() {
        var wrong = new ArrayList<String>();
        var cells = cells().toList();
        var befores =
                cells.stream().map(Cell::episode).distinct().collect(Collectors.toMap(episode -> episode, this::state));
        for (var cell : cells) {
            int expected = expected(cell);
            var before = Objects.requireNonNull(befores.get(cell.episode()));
            if (expected == 403 || expected == 404) {
                refused(wrong, cell, expected);
            } else {
                attempt.executeWithoutResult(status -> {
                    compare(wrong, cell, "service", expected, service(cell), before);
                    status.setRollbackOnly();
                });
            }
            if (asked(cell, expected)) {
                attempt.executeWithoutResult(status -> {
                    compare(wrong, cell, "page", expected, page(cell), before);
                    status.setRollbackOnly();
                });
            }
        }
        assertThat(wrong).as("%s cells", cells.size()).isEmpty();
        befores.forEach((episode, before) -> assertThat(state(episode))
                .as("what the door refused is not undone")
                .isEqualTo(before));
        assertThat(cells).hasSizeGreaterThan(8000);
    }

    /** By the page: all that is done; of what the state refuses a quarter, of what the door refuses a sixteenth: others each run. */
    private static boolean asked(Cell cell, int expected) {
        return expected == 302 || Math.floorMod(cell.hashCode(), expected == 409 ? 4 : 16) == 0;
    }

    /** Not rolled back: had it changed anything, the last look at all episodes would show it. */
    private void refused(List<String> wrong, Cell cell, int expected) {
        int found = service(cell);
        if (found != expected) {
            wrong.add(cell + ": service says " + found + " where the tables say " + expected);
        }
    }

    private void compare(List<String> wrong, Cell cell, String side, int expected, int found, List<Object> before) {
        if (found != expected) {
            wrong.add(cell + ": " + side + " says " + found + " where the tables say " + expected);
        }
        var after = state(cell.episode());
        boolean changed = !after.equals(before);
        if (changed != (expected == 302)) {
            wrong.add(cell + ": " + side + (changed ? " changed something" : " changed nothing") + " at " + expected);
        }
        if (expected == 302) {
            var to = Transitions.from(cell.state(), cell.step()).orElseThrow();
            if (!after.getFirst().equals(to.name())) {
                wrong.add(cell + ": " + side + " did not lead to " + to);
            }
        }
    }

    private Stream<Cell> cells() {
        return Stream.of(Tie.values())
                .flatMap(tie -> people(tie)
                        .flatMap(actor -> Stream.of(EpisodeState.values())
                                .flatMap(state -> Stream.of(Step.values())
                                        .filter(Step::byHand)
                                        .map(step -> new Cell(
                                                tie,
                                                actor,
                                                state,
                                                Objects.requireNonNull(Objects.requireNonNull(episodes.get(tie))
                                                        .get(state)),
                                                step)))));
    }

    private Stream<Actor> people(Tie tie) {
        return switch (tie) {
            case OWN -> stage.everyone("CR-07").stream();
            case LIAISON -> Stream.of(stage.actor(Role.RUNAWAY_LIAISON, "CR-07"));
            case ALERTED, ASKED, LEADING, STRANGER -> stage.everyone("CR-13").stream();
        };
    }

    /** From the tables: no tie 404, a tie without the right 403, a step the state does not know 409, else done. */
    private static int expected(Cell cell) {
        var ties = Stream.of(cell.tie().relation, homeLiaison(cell))
                .flatMap(Optional::stream)
                .toList();
        if (ties.isEmpty()) {
            return 404;
        }
        if (ties.stream()
                .noneMatch(tie -> cell.step().action().allows(cell.actor().role(), tie))) {
            return 403;
        }
        boolean follows = ties.stream()
                .anyMatch(tie -> Action.CONFIRM_RETURN.allows(cell.actor().role(), tie));
        return Transitions.from(cell.state(), cell.step()).isPresent() && ready(cell, follows) ? 302 : 409;
    }

    private static Optional<Relation> homeLiaison(Cell cell) {
        return cell.actor().role() == Role.RUNAWAY_LIAISON
                        && cell.actor().region().equals(Stage.OUTAOUAIS)
                ? Optional.of(Relation.REGION)
                : Optional.empty();
    }

    /**
     * An episode whose interview has not been held yet is not closed; a place that is known is corrected by whoever
     * follows it; police are told where they were handed a sheet.
     */
    private static boolean ready(Cell cell, boolean follows) {
        return switch (cell.step()) {
            case CLOSE -> false;
            case LOCATE -> follows || cell.state() != EpisodeState.LOCATED;
            case HAND_STOP_NOTICE -> cell.state() != EpisodeState.CANCELLED && cell.state() != EpisodeState.DECEASED;
            default -> true;
        };
    }

    private int service(Cell cell) {
        try {
            runaways.act(cell.actor(), RequestKey.fresh(), cell.episode(), Forms.deed(cell.step()));
            return 302;
        } catch (Refused refused) {
            return status(refused.refusal().kind());
        }
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case TOO_MANY -> 429;
        };
    }

    private int page(Cell cell) {
        return browser.post()
                .uri("/episodes/" + cell.episode() + "/" + cell.step().path())
                .params(Forms.of(cell.step()).fields())
                .with(stage.as(cell.actor()))
                .exchange()
                .getResponse()
                .getStatus();
    }

    /** All that a deed can change: the row, and the length of the history. */
    private List<Object> state(EpisodeId episode) {
        return wall.opened(NOBODY, episode.value(), () -> attempt.execute(status -> seen(episode)));
    }

    private List<Object> seen(EpisodeId episode) {
        return jdbc.sql("""
                select e.state, e.concern, e.version, e.parts::text as parts,
                       (select count(*) from runaways.journal j where j.episode = e.id) as lines
                  from runaways.episode e where e.id = :id
                """)
                .param("id", episode.value())
                .query((row, number) -> List.<Object>of(
                        row.getString("state"),
                        row.getString("concern"),
                        row.getInt("version"),
                        row.getString("parts"),
                        row.getLong("lines")))
                .single();
    }

    @Test
    void an_episode_that_is_not_there_is_a_stranger_s_for_everyone() {
        for (var actor : stage.everyone("CR-07")) {
            for (var step : Step.values()) {
                assertThat(browser.post()
                                .uri("/episodes/" + UUID.randomUUID() + "/" + step.path())
                                .params(Forms.of(step).fields())
                                .with(stage.as(actor)))
                        .hasStatus(404);
            }
        }
    }
}
