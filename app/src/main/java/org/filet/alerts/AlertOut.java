package org.filet.alerts;

import java.util.UUID;
import org.filet.keys.Objection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody destroys a file while copies of an alert about it stand at others. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlertOut implements Objection {

    private final AlertTable table;

    AlertOut(AlertTable table) {
        this.table = table;
    }

    @Override
    public boolean against(UUID subject) {
        return table.outAbout(subject);
    }

    @Override
    public String why() {
        return "alerts.objection";
    }
}
