package org.filet.oversight;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.filet.agreements.AccessDenied;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How many files one person may read in a day: beyond a first number they are asked why, beyond a second no other opens.
 * What reporting an absence, an alert and the police need is counted and never stopped, nor is the liaison officer of a
 * region. Joins a transaction.
 */
@Component
class Allowance {

    private static final Set<Action> NEVER_STOPPED =
            Set.of(Action.OPEN_EPISODE, Action.COMPOSE_CARD, Action.PRINT_SHEETS);

    private final ReadingTable table;
    private final Flags flags;
    private final OversightSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Allowance(
            ReadingTable table,
            Flags flags,
            OversightSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.flags = flags;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts a file that is opened; says whether it is the first time today.
     *
     * @throws Refused {@code TOO_MANY_FILES}; the attempt is traced
     */
    boolean opened(Actor actor, UUID youth, Action action) {
        return counted(actor, youth, action, false, Flag.Kind.MANY_OPENED);
    }

    /** Counts a file that a search met. */
    void searched(Actor actor, UUID youth) {
        counted(actor, youth, Action.KEEP_FILE, true, Flag.Kind.MANY_SEARCHED);
    }

    private boolean counted(Actor actor, UUID youth, Action action, boolean searched, Flag.Kind kind) {
        var today = flags.today();
        if (!table.first(actor.person(), today, youth, searched)) {
            return false;
        }
        int count = table.count(actor.person(), today, searched);
        boolean stops = actor.role() != Role.RUNAWAY_LIAISON && !NEVER_STOPPED.contains(action);
        if (stops && count > (searched ? settings.searchedStop() : settings.openedStop())) {
            events.publishEvent(new AccessDenied(
                    action, youth, actor, clock.instant(), new Basis("DENIED", action.name() + " ALLOWANCE")));
            throw new Refused(OversightRefusal.TOO_MANY_FILES);
        }
        if (count >= (searched ? settings.searchedFlag() : settings.openedFlag())) {
            flags.raise(kind, actor, null);
        }
        return true;
    }
}
