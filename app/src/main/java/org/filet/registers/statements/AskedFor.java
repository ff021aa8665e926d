package org.filet.registers.statements;

import java.util.UUID;
import org.filet.keys.Objection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody destroys a file while somebody waits to be told what was communicated about it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskedFor implements Objection {

    private final RequestTable table;

    AskedFor(RequestTable table) {
        this.table = table;
    }

    @Override
    public boolean against(UUID subject) {
        return table.openAbout(subject);
    }

    @Override
    public String why() {
        return "registers.objection";
    }
}
