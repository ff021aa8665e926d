package org.filet.retention;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.network.Approvals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to the end of files that whom asked for. */
@Component
class DestructionApprovals implements Approvals {

    private final DestructionTable table;

    DestructionApprovals(DestructionTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Approval> since(Actor reader, Instant since) {
        return table.agreedIn(reader.organisation(), since, MOST);
    }
}
