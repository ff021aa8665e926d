package org.filet.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.keys.Sealing;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.Times;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * Security check 48: of 200 drawn files, exactly those may end that a second reading of the rule names. Again with {@code
 * -Dtest.seed=…}.
 */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Files.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class DueFilesTest {

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());
    private static final int FILES = 200;
    private static final int MONTHS = 12;
    private static final int AHEAD = 90;
    private static final int BLOCKED = 20;

    private final Random random = new Random(SEED);
    private final Destructions destructions;
    private final Holds holds;
    private final Youths youths;
    private final Sealing sealing;
    private final Files files;
    private final MovableClock clock;
    private final Actor worker;
    private final Actor officer;

    DueFilesTest(
            Destructions destructions,
            Holds holds,
            Youths youths,
            Sealing sealing,
            Files files,
            MovableClock clock,
            Stage stage) {
        this.destructions = destructions;
        this.holds = holds;
        this.youths = youths;
        this.sealing = sealing;
        this.files = files;
        this.clock = clock;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-13");
        this.officer = stage.actor(Role.PRIVACY_OFFICER, "CR-13");
    }

    /**
     * What a file was drawn as.
     *
     * @param ended when its last episode did; null while one is open
     * @param gone whether its keys were destroyed before
     */
    private record Drawn(YouthId youth, Instant ended, boolean open, boolean spokenAgainst, boolean gone) {

        LocalDate day() {
            return LocalDate.ofInstant(ended, Times.QUEBEC).plusMonths(MONTHS);
        }
    }

    @Test
    void of_two_hundred_drawn_files_exactly_those_may_end_whose_time_has_come_and_that_nothing_speaks_against() {
        System.out.println("test.seed=" + SEED);
        var drawn = new ArrayList<Drawn>();
        for (int i = 0; i < FILES; i++) {
            drawn.add(draw());
        }
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        assertThat(destructions.due(officer))
                .extracting(DueFile::youth)
                .as("shown, seed " + SEED)
                .containsExactlyElementsOf(shown(drawn, today));
        for (var one : drawn) {
            boolean may = !one.open()
                    && !one.gone()
                    && !one.spokenAgainst()
                    && !one.day().isAfter(today);
            assertThat(taken(one.youth())).as("%s, seed %d", one, SEED).isEqualTo(may);
        }
        assertThat(destructions.waiting(officer))
                .as("some are due, some are not")
                .hasSizeBetween(1, FILES - 1);
    }

    /** The first fifty, of which at most twenty that something speaks against. */
    private static List<YouthId> shown(List<Drawn> drawn, LocalDate today) {
        var shown = new ArrayList<YouthId>();
        int blocked = 0;
        for (var one : drawn.stream()
                .filter(any -> !any.open() && !any.gone())
                .filter(any -> !any.day().isAfter(today.plusDays(AHEAD)))
                .sorted(Comparator.comparing(Drawn::ended)
                        .thenComparing(any -> any.youth().value().toString()))
                .toList()) {
            if (shown.size() < Destructions.AT_ONCE && (!one.spokenAgainst() || blocked < BLOCKED)) {
                shown.add(one.youth());
                blocked += one.spokenAgainst() ? 1 : 0;
            }
        }
        return shown;
    }

    private boolean taken(YouthId youth) {
        try {
            destructions.agree(officer, Set.of(youth.value()));
            return true;
        } catch (Refused refused) {
            assertThat(refused.refusal()).isEqualTo(RetentionRefusal.NOT_DUE);
            return false;
        }
    }

    private Drawn draw() {
        var ended = moment();
        var youth = files.ended(worker, ended);
        boolean open = false;
        var last = ended;
        if (chance(4)) {
            var other = moment();
            files.another(youth, Optional.of(other));
            last = other.isAfter(ended) ? other : ended;
        }
        if (chance(8)) {
            files.another(youth, Optional.empty());
            open = true;
        }
        boolean against = against(youth);
        boolean gone = !open && !against && chance(12);
        if (gone) {
            sealing.destroy(worker, youth.value(), new Basis("SEAL", "DEC-1"));
        }
        return new Drawn(youth, last, open, against, gone);
    }

    private boolean against(YouthId youth) {
        boolean against = false;
        if (chance(8)) {
            holds.hold(
                    officer,
                    youths.codes(officer, List.of(youth.value())).getOrDefault(youth.value(), ""),
                    Hold.Reason.INQUIRY,
                    "E-1");
            against = true;
        }
        if (chance(8)) {
            against |= files.sheet(youth, random.nextInt(3) - 1);
        }
        if (chance(8)) {
            var state = List.of("DRAFT", "SENT", "RECALLED", "EXPIRED", "PURGED", "DROPPED")
                    .get(random.nextInt(6));
            files.alert(youth, state);
            against |= !Set.of("PURGED", "DROPPED").contains(state);
        }
        if (chance(8)) {
            var state = List.of("NOTIFIED", "ACKNOWLEDGED", "CONTACT_MADE", "OUTCOME_SHARED", "EXPIRED")
                    .get(random.nextInt(5));
            files.match(youth, state, random.nextBoolean());
            against |= !Set.of("OUTCOME_SHARED", "EXPIRED").contains(state);
        }
        if (chance(8)) {
            var state = List.of("RECEIVED", "JUDGED", "GRANTED", "REFUSED", "ANSWERED")
                    .get(random.nextInt(5));
            files.statement(youth, state);
            against |= !state.equals("ANSWERED");
        }
        return against;
    }

    /** Often about the very day, at any hour: the last of a day in Québec is the next day in UTC. */
    private Instant moment() {
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        var day = chance(2)
                ? today.minusMonths(MONTHS).plusDays(random.nextInt(5) - 2)
                : today.minusDays(random.nextInt(900));
        var at = day.atTime(LocalTime.ofSecondOfDay(random.nextInt(24 * 60 * 60)))
                .atZone(Times.QUEBEC)
                .toInstant();
        return at.isAfter(clock.instant()) ? clock.instant() : at;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
