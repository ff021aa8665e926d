package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.junit.jupiter.api.Test;

/** Whatever people try, in whatever order, some things stay true. */
class EpisodeScenariosTest {

    private static final int LIVES = 3000;
    private static final int TRIES = 60;

    @Test
    void whatever_people_try_the_protocol_holds() {
        int closed = 0;
        int refused = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            var life = new Life();
            int returns = 0;
            for (int i = 0; i < TRIES; i++) {
                life.pass(Duration.ofMinutes(random.nextInt(600)));
                var before = life.now();
                var deed = anything(random);
                try {
                    life.live(deed);
                    returns += switch (deed) {
                        case Deed.ConfirmReturn back -> 1;
                        case Deed.TakeBackReturn mistaken -> -1;
                        default -> 0;
                    };
                } catch (Refused e) {
                    refused++;
                    assertThat(life.now()).as("seed %s", seed).isEqualTo(before);
                }
                holds(seed, life, returns);
            }
            closed += life.now().state() == EpisodeState.CLOSED ? 1 : 0;
        }
        assertThat(closed).as("lives that reached their end").isGreaterThan(LIVES / 100);
        assertThat(refused).isPositive();
    }

    private static void holds(int seed, Life life, int returns) {
        var episode = life.now();
        var state = episode.state();
        assertThat(returns).as("returns, seed %s", seed).isLessThanOrEqualTo(1);
        if (!state.open()) {
            assertThat(life.clocks()).as("clocks once ended, seed %s", seed).isSubsetOf(ClockKind.STOP_NOTICE);
            assertThat(life.clocks().isEmpty() || episode.sheetHanded())
                    .as("only police who hold a sheet are still to be told, seed %s", seed)
                    .isTrue();
        }
        if (state == EpisodeState.CLOSED) {
            assertThat(episode.followUp().interview())
                    .as("seed %s", seed)
                    .isIn(InterviewOutcome.HELD, InterviewOutcome.DECLINED);
            assertThat(episode.followUp().planAt()).as("seed %s", seed).isNotNull();
            assertThat(episode.returned()).as("seed %s", seed).isNotNull();
        }
        if (state.missing()) {
            assertThat(episode.declaration()).as("seed %s", seed).isNotNull();
            assertThat(life.clocks()).as("someone looks again, seed %s", seed).contains(ClockKind.REVIEW);
        }
        if (state == EpisodeState.NOTICED || state == EpisodeState.VERIFYING) {
            assertThat(life.clocks()).as("seed %s", seed).contains(ClockKind.DECLARE);
        }
        if (state == EpisodeState.ABSENT_KNOWN) {
            assertThat(life.clocks()).as("seed %s", seed).contains(ClockKind.KNOWN_ABSENCE_REVIEW);
        }
        if (state == EpisodeState.LOCATED) {
            assertThat(episode.whereabouts()).as("seed %s", seed).isNotNull();
        }
    }

    private static Deed anything(Random random) {
        boolean yes = random.nextInt(4) > 0;
        return switch (random.nextInt(22)) {
            case 0 -> new Deed.Check(yes ? Set.of(Verification.CALLED_SCHOOL) : Set.of());
            case 1 -> new Deed.KnowWhereabouts(region(random), "Ici", one(random, Adult.values()), yes);
            case 2, 3 -> new Deed.Declare("");
            case 4 -> random.nextInt(8) > 0 ? new Deed.Note("…") : new Deed.Cancel(one(random, CancelReason.values()));
            case 5 -> new Deed.IssuePoliceSheet(yes ? "GAT-1" : "");
            case 6 -> new Deed.TellParents(yes);
            case 7 -> new Deed.StartSearch();
            case 8 -> new Deed.ConfirmLiaison();
            case 9 -> new Deed.Review(one(random, Concern.values()), yes ? "Raisons" : "");
            case 10 -> new Deed.Note(yes ? "Message" : "");
            case 11 -> new Deed.Locate(region(random), yes ? "Montréal" : "", one(random, Finder.values()));
            case 12 -> new Deed.TakeCharge();
            case 13 -> new Deed.LoseAgain();
            case 14 -> new Deed.ConfirmReturn(one(random, ReturnMode.values()), region(random), yes, yes, yes);
            case 15 -> new Deed.OfferInterview(one(random, Listener.values()), region(random));
            case 16 -> new Deed.RecordInterview(one(random, InterviewOutcome.values()), List.of());
            case 17 -> new Deed.RevisePlan(yes, yes);
            case 18 -> new Deed.TakeBackReturn();
            case 19 -> new Deed.HandStopNotice();
            case 20 -> new Deed.Close(one(random, Outcome.values()), yes ? "Merci." : "");
            default -> random.nextInt(30) > 0 ? new Deed.Note("…") : new Deed.RecordDeath();
        };
    }

    private static RegionId region(Random random) {
        return random.nextBoolean() ? Life.HOME : Life.AWAY;
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
