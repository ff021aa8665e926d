package org.filet.runaways.facts;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.network.Approvals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who let whom open a sealed fact. */
@Component
class OpeningApprovals implements Approvals {

    private final OpeningTable table;

    OpeningApprovals(OpeningTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Approval> since(Actor reader, Instant since) {
        return table.approvedIn(reader.organisation(), since, MOST);
    }
}
