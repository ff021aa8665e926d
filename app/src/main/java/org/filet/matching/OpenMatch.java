package org.filet.matching;

import java.util.UUID;
import org.filet.keys.Objection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody destroys a file while another organisation is still being put in touch about it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenMatch implements Objection {

    private final MatchTable table;

    OpenMatch(MatchTable table) {
        this.table = table;
    }

    @Override
    public boolean against(UUID subject) {
        return table.openAbout(subject);
    }

    @Override
    public String why() {
        return "matching.objection";
    }
}
