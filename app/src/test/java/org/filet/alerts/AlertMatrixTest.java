package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.filet.agreements.Action;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Finder;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Role × step × state × tie, walked from the tables themselves: what the door and the table say is what the service
 * does and what the page answers. APPROVED is never at rest: approval and sending are one act.
 */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Scene.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class AlertMatrixTest {

    private static final Set<AlertState> AT_REST = EnumSet.complementOf(EnumSet.of(AlertState.APPROVED));
    private static final Map<AlertStep, String> PATHS = Map.of(
            AlertStep.APPROVE, "approve",
            AlertStep.DROP, "drop",
            AlertStep.RENEW, "renew",
            AlertStep.WIDEN, "widen",
            AlertStep.RECALL, "recall",
            AlertStep.ACKNOWLEDGE, "acknowledge",
            AlertStep.INFORM, "inform",
            AlertStep.LOCATE, "locate",
            AlertStep.CONFIRM_STOP, "confirm-stop",
            AlertStep.READ_FEEDBACK, "read-feedback");

    private final Scene scene;
    private final Stage stage;
    private final Alerts alerts;
    private final Cards cards;
    private final MockMvcTester browser;
    private final MovableClock clock;
    private final TransactionTemplate transactions;
    private final Wall wall;
    private final CopyTable copies;

    AlertMatrixTest(
            Scene scene,
            Stage stage,
            Alerts alerts,
            Cards cards,
            MockMvcTester browser,
            MovableClock clock,
            TransactionTemplate transactions,
            Wall wall,
            CopyTable copies) {
        this.scene = scene;
        this.stage = stage;
        this.alerts = alerts;
        this.cards = cards;
        this.browser = browser;
        this.clock = clock;
        this.transactions = transactions;
        this.wall = wall;
        this.copies = copies;
    }

    /** One alert at rest in one state, and the street workers' copy where there is one. */
    private record Staged(EpisodeId episode, AlertId alert, CopyId copy, AlertState state, boolean sent) {}

    @Test
    void every_role_can_do_what_the_tables_say_and_nothing_else() {
        var wrong = new ArrayList<String>();
        int walked = 0;
        for (var state : AT_REST) {
            var staged = staged(state);
            for (var actor : everyone()) {
                for (var step : PATHS.keySet()) {
                    int expected = expected(actor, step, staged);
                    int done = rolledBack(() -> take(actor, step, staged));
                    // By the page: all that is done, and of what is refused another eighth at each run.
                    boolean asked = expected == 302 || Math.floorMod(Objects.hash(actor, step, state), 8) == 0;
                    int answered = asked ? rolledBack(() -> post(actor, step, staged)) : expected;
                    if (done != expected || answered != expected) {
                        wrong.add(actor.role() + "@" + actor.organisation() + " " + step + " " + state + ": expected "
                                + expected + ", service " + done + ", page " + answered);
                    }
                    walked++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(walked).isGreaterThan(2_000);
    }

    private List<Actor> everyone() {
        var everyone = new ArrayList<Actor>();
        for (var organisation : List.of("CR-07", "COM-06", "CR-06", "SCO-13")) {
            everyone.addAll(stage.everyone(organisation));
        }
        return everyone;
    }

    private Staged staged(AlertState state) {
        var episode = scene.missing();
        var draft = state == AlertState.DRAFT || state == AlertState.DROPPED;
        var alert = draft ? scene.draft(episode) : sentInWaves(episode);
        var copy = draft ? CopyId.next() : scene.copy(alert, scene.street()).id();
        switch (state) {
            case DRAFT, APPROVED, SENT -> {}
            case DROPPED -> alerts.drop(scene.head(), Scene.key(), episode, alert);
            case ACKNOWLEDGED -> cards.acknowledge(scene.street(), Scene.key(), copy);
            case RECALLED -> alerts.recall(scene.head(), Scene.key(), episode, alert, RecallReason.NOT_NEEDED);
            case EXPIRED -> scene.after(Duration.ofHours(73));
            case PURGED -> {
                alerts.recall(scene.head(), Scene.key(), episode, alert, RecallReason.NOT_NEEDED);
                scene.after(Duration.ofHours(25));
            }
        }
        wall.run(
                Duty.CLOCKS,
                () -> transactions.executeWithoutResult(status -> copies.feedback(episode, "Merci.", clock.instant())));
        return new Staged(episode, alert, copy, state, !draft);
    }

    /** Montréal first; something is left to send. */
    private AlertId sentInWaves(EpisodeId episode) {
        return alerts.compose(scene.head(), Scene.key(), episode, scene.montrealBefore(scene.farAway()));
    }

    private int expected(Actor actor, AlertStep step, Staged staged) {
        boolean sender = step.party() == AlertStep.Party.SENDER;
        if (!sender && !staged.sent()) {
            return 404;
        }
        var ties = sender ? tiesToEpisode(actor, staged) : tiesToCopy(actor);
        var asked = sender ? step.action().orElseThrow() : Action.READ_CARD;
        if (ties.isEmpty()) {
            return 404;
        }
        if (ties.stream().noneMatch(tie -> asked.allows(actor.role(), tie))) {
            return 403;
        }
        var at = sender && staged.state() == AlertState.ACKNOWLEDGED ? AlertState.SENT : staged.state();
        return AlertTransitions.from(at, step).isPresent() ? 302 : 409;
    }

    private static Set<Relation> tiesToEpisode(Actor actor, Staged staged) {
        var ties = EnumSet.noneOf(Relation.class);
        if (actor.organisation().code().equals("CR-07")) {
            ties.add(Relation.OWN);
        }
        if (actor.role() == Role.RUNAWAY_LIAISON && actor.region().equals(Stage.OUTAOUAIS)) {
            ties.add(Relation.REGION);
        }
        if (staged.state().live() && actor.region().equals(Stage.MONTREAL)) {
            ties.add(Relation.ALERT);
        }
        return ties;
    }

    private static Set<Relation> tiesToCopy(Actor actor) {
        var ties = EnumSet.noneOf(Relation.class);
        if (actor.organisation().code().equals("COM-06")) {
            ties.add(Relation.OWN);
        }
        if (actor.role() == Role.RUNAWAY_LIAISON && actor.region().equals(Stage.MONTREAL)) {
            ties.add(Relation.REGION);
        }
        return ties;
    }

    private int take(Actor actor, AlertStep step, Staged staged) {
        try {
            taken(actor, step, staged);
            return 302;
        } catch (Refused refused) {
            return AlertsTest.status(refused.refusal());
        }
    }

    private void taken(Actor actor, AlertStep step, Staged at) {
        RequestKey key = Scene.key();
        switch (step) {
            case APPROVE -> alerts.approve(actor, key, at.episode(), at.alert());
            case DROP -> alerts.drop(actor, key, at.episode(), at.alert());
            case RENEW -> alerts.renew(actor, key, at.episode(), at.alert(), RenewReason.STILL_MISSING);
            case WIDEN -> alerts.widen(actor, key, at.episode(), at.alert());
            case RECALL -> alerts.recall(actor, key, at.episode(), at.alert(), RecallReason.WRONG_CARD);
            case ACKNOWLEDGE -> cards.acknowledge(actor, key, at.copy());
            case INFORM -> cards.inform(actor, key, at.copy(), seen());
            case LOCATE -> cards.locate(actor, key, at.copy(), Stage.MONTREAL, "Montréal", Finder.STREET_WORKER);
            case CONFIRM_STOP -> cards.confirmStop(actor, key, at.copy());
            case READ_FEEDBACK -> cards.readFeedback(actor, key, at.copy());
            case SEND, SEND_WAVE, FALL_LATE, EXPIRE, PURGE -> throw new IllegalArgumentException(step.name());
        }
    }

    private Tip seen() {
        return new Tip(
                Tip.Kind.SEEN, Stage.MONTREAL, "Montréal", clock.instant().minusSeconds(60), "");
    }

    private int post(Actor actor, AlertStep step, Staged at) {
        var path = step.party() == AlertStep.Party.SENDER
                ? "/episodes/" + at.episode() + "/alerts/" + at.alert() + "/"
                : "/alerts/" + at.copy() + "/";
        var request = browser.post()
                .uri(path + PATHS.get(step))
                .with(stage.as(actor))
                .param("key", Scene.key().value().toString());
        fields(step).forEach((name, value) -> request.param(name, value));
        return request.exchange().getResponse().getStatus();
    }

    private static Map<String, String> fields(AlertStep step) {
        return switch (step) {
            case RENEW -> Map.of("reason", "STILL_MISSING");
            case RECALL -> Map.of("reason", "WRONG_CARD");
            case INFORM -> Map.of("kind", "SEEN", "region", "06", "seenAt", "2026-03-01T06:00");
            case LOCATE -> Map.of("region", "06", "municipality", "Montréal", "by", "STREET_WORKER");
            case APPROVE,
                    SEND,
                    SEND_WAVE,
                    DROP,
                    WIDEN,
                    ACKNOWLEDGE,
                    CONFIRM_STOP,
                    READ_FEEDBACK,
                    FALL_LATE,
                    EXPIRE,
                    PURGE -> Map.of();
        };
    }

    /** Each attempt starts from the same state: what it does is undone. */
    private int rolledBack(IntSupplier attempt) {
        var answer = new AtomicInteger();
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            answer.set(attempt.getAsInt());
        });
        return answer.get();
    }
}
