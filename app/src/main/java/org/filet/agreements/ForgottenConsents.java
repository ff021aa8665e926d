package org.filet.agreements;

import java.util.Collection;
import java.util.UUID;
import org.filet.keys.Companion;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a youth or a parent agreed, in words, goes with the youth's keys; that they did stays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ForgottenConsents implements Companion {

    private final ConsentTable table;
    private final Wall wall;

    ForgottenConsents(ConsentTable table, Wall wall) {
        this.table = table;
        this.wall = wall;
    }

    @Override
    public void forget(Collection<UUID> subjects) {
        wall.run(Duty.DESTRUCTION, () -> table.empty(subjects));
    }
}
