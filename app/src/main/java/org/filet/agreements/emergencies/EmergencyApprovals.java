package org.filet.agreements.emergencies;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.network.Approvals;
import org.springframework.stereotype.Component;

/** Who found whose emergency justified. */
@Component
class EmergencyApprovals implements Approvals {

    private final EmergencyTable table;

    EmergencyApprovals(EmergencyTable table) {
        this.table = table;
    }

    @Override
    public List<Approval> since(Actor reader, Instant since) {
        return table.justifiedIn(reader.organisation(), since, MOST);
    }
}
