package org.filet.alerts;

import java.util.Collection;
import java.util.UUID;
import org.filet.keys.Companion;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people typed about a youth in alerts and about them goes with the youth's keys. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ForgottenAlerts implements Companion {

    private final AlertTable alerts;
    private final CopyTable copies;
    private final TipTable tips;
    private final AlertJournalTable journal;
    private final Wall wall;

    ForgottenAlerts(AlertTable alerts, CopyTable copies, TipTable tips, AlertJournalTable journal, Wall wall) {
        this.alerts = alerts;
        this.copies = copies;
        this.tips = tips;
        this.journal = journal;
        this.wall = wall;
    }

    @Override
    public void forget(Collection<UUID> subjects) {
        wall.run(Duty.DESTRUCTION, () -> {
            alerts.empty(subjects);
            copies.empty(subjects);
            tips.empty(subjects);
            journal.empty(subjects);
        });
    }
}
