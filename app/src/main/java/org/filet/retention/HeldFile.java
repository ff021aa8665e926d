package org.filet.retention;

import java.util.UUID;
import org.filet.keys.Objection;
import org.springframework.stereotype.Component;

/** Nobody destroys a file that is held, by whatever way. */
@Component
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
