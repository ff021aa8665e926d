package org.filet.runaways.preventive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.filet.keys.Objection;
import org.filet.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody destroys a file while what the youth agreed to in it still counts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CurrentSheet implements Objection {

    private final PreventiveSheetTable table;
    private final Clock clock;

    CurrentSheet(PreventiveSheetTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean against(UUID subject) {
        return table.current(subject, LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
    }

    @Override
    public String why() {
        return "runaways.preventive.objection";
    }
}
