package org.filet.retention;

import java.util.UUID;
import org.filet.keys.Objection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody destroys a file that is held, by whatever way. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldFile implements Objection {

    private final HoldTable table;

    HeldFile(HoldTable table) {
        this.table = table;
    }

    @Override
    public boolean against(UUID subject) {
        return table.holds(subject);
    }

    @Override
    public String why() {
        return "retention.objection";
    }
}
