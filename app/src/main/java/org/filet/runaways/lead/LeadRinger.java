package org.filet.runaways.lead;

import java.time.Clock;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets proposals lapse that nobody answered, each once, whichever node gets to it first. The lead stays where it was. */
@Component
public class LeadRinger {

    private static final int AT_ONCE = 100;

    private final LeadProposalTable table;
    private final LeadChanges changes;
    private final Clock clock;
    private final Wall wall;

    LeadRinger(LeadProposalTable table, LeadChanges changes, Clock clock, Wall wall) {
        this.table = table;
        this.changes = changes;
        this.clock = clock;
        this.wall = wall;
    }

    /** Returns how many lapsed. */
    @Scheduled(fixedDelayString = "${filet.clocks.every:5s}")
    @Transactional
    public int ring() {
        return wall.as(Duty.CLOCKS, () -> {
            var due = table.due(clock.instant(), AT_ONCE);
            due.forEach(proposal -> changes.answer(
                    Actor.clock(proposal.holder(), proposal.from()),
                    proposal,
                    LeadState.LAPSED,
                    null,
                    Basis.of("CLOCK")));
            return due.size();
        });
    }
}
