package org.filet.oversight;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.network.Approvals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who found whose access to be part of the work. */
@Component
class FlagApprovals implements Approvals {

    private final FlagTable table;

    FlagApprovals(FlagTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Approval> since(Actor reader, Instant since) {
        return table.foundLegitimate(reader.organisation(), since, MOST);
    }
}
