package org.filet.registers.incidents;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.network.Approvals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who ended the incident that whom declared. */
@Component
class IncidentApprovals implements Approvals {

    private final IncidentTable table;

    IncidentApprovals(IncidentTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Approval> since(Actor reader, Instant since) {
        return table.endedIn(reader.organisation(), since, MOST);
    }
}
