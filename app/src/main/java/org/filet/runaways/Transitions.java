package org.filet.runaways;

import static org.filet.runaways.EpisodeState.ABSENT_KNOWN;
import static org.filet.runaways.EpisodeState.CANCELLED;
import static org.filet.runaways.EpisodeState.CLOSED;
import static org.filet.runaways.EpisodeState.DECEASED;
import static org.filet.runaways.EpisodeState.DECLARED;
import static org.filet.runaways.EpisodeState.FOLLOW_UP;
import static org.filet.runaways.EpisodeState.LOCATED;
import static org.filet.runaways.EpisodeState.NOTICED;
import static org.filet.runaways.EpisodeState.RETURNED;
import static org.filet.runaways.EpisodeState.SEARCHING;
import static org.filet.runaways.EpisodeState.VERIFYING;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The protocol as data: domain reference §7.1. A step that is not here cannot be taken, whatever a screen shows. */
public final class Transitions {

    private static final Map<EpisodeState, Map<Step, EpisodeState>> TABLE = table();

    private Transitions() {}

    /** Where this step leads from this state; empty where it cannot be taken. */
    public static Optional<EpisodeState> from(EpisodeState state, Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(step));
    }

    /** The steps that can be taken from this state. */
    public static Set<Step> steps(EpisodeState state) {
        return TABLE.getOrDefault(state, Map.of()).keySet();
    }

    private static Map<EpisodeState, Map<Step, EpisodeState>> table() {
        var table = new EnumMap<EpisodeState, Map<Step, EpisodeState>>(EpisodeState.class);
        var before = EnumSet.of(NOTICED, VERIFYING, ABSENT_KNOWN);
        var missing = EnumSet.of(DECLARED, SEARCHING, LOCATED);
        var back = EnumSet.of(RETURNED, FOLLOW_UP);
        put(table, before, Step.CHECK, VERIFYING);
        put(table, before, Step.KNOW_WHEREABOUTS, ABSENT_KNOWN);
        put(table, before, Step.DECLARE, DECLARED);
        put(table, before, Step.CANCEL, CANCELLED);
        put(table, missing, Step.CANCEL, CANCELLED);
        put(table, EnumSet.of(DECLARED), Step.START_SEARCH, SEARCHING);
        for (var step :
                EnumSet.of(Step.ISSUE_POLICE_SHEET, Step.TELL_PARENTS, Step.CONFIRM_LIAISON, Step.GIVE_OPINION)) {
            stays(table, missing, step);
        }
        for (var step : EnumSet.of(Step.REVIEW, Step.MESSAGE_YOUTH, Step.NOTE)) {
            stays(table, before, step);
            stays(table, missing, step);
        }
        // It ends nothing: whoever is looked for is looked for.
        stays(table, missing, Step.COME_OF_AGE);
        stays(table, back, Step.COME_OF_AGE);
        // Again where the place was wrong, or is another by now.
        put(table, missing, Step.LOCATE, LOCATED);
        put(table, EnumSet.of(LOCATED), Step.TAKE_CHARGE, LOCATED);
        put(table, EnumSet.of(LOCATED), Step.LOSE_AGAIN, SEARCHING);
        // Also of an absence past the threshold that nobody declared: it happened.
        put(table, before, Step.CONFIRM_RETURN, RETURNED);
        put(table, missing, Step.CONFIRM_RETURN, RETURNED);
        put(table, EnumSet.of(RETURNED), Step.TAKE_BACK_RETURN, SEARCHING);
        // However the search ended: police who hold a sheet go on looking.
        stays(table, back, Step.HAND_STOP_NOTICE);
        stays(table, EnumSet.of(CLOSED, CANCELLED, DECEASED), Step.HAND_STOP_NOTICE);
        put(table, back, Step.OFFER_INTERVIEW, FOLLOW_UP);
        put(table, EnumSet.of(FOLLOW_UP), Step.RECORD_INTERVIEW, FOLLOW_UP);
        stays(table, back, Step.REVISE_PLAN);
        put(table, EnumSet.of(FOLLOW_UP), Step.CLOSE, CLOSED);
        EnumSet.allOf(EpisodeState.class).stream()
                .filter(EpisodeState::open)
                .forEach(state -> put(table, EnumSet.of(state), Step.RECORD_DEATH, DECEASED));
        table.replaceAll((state, steps) -> Collections.unmodifiableMap(steps));
        return table;
    }

    private static void stays(Map<EpisodeState, Map<Step, EpisodeState>> table, Set<EpisodeState> in, Step step) {
        in.forEach(state -> put(table, EnumSet.of(state), step, state));
    }

    private static void put(
            Map<EpisodeState, Map<Step, EpisodeState>> table, Set<EpisodeState> from, Step step, EpisodeState to) {
        from.forEach(state ->
                table.computeIfAbsent(state, s -> new EnumMap<>(Step.class)).put(step, to));
    }
}
