package org.filet.registers;

import org.filet.agreements.AccessDenied;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.Facts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One line an event, in the same transaction: no deed without its trace, no trace without its deed. */
@Component
class Trail {

    private final TrailTable table;

    Trail(TrailTable table) {
        this.table = table;
    }

    @EventListener(condition = "!(#event instanceof T(org.filet.agreements.AccessDenied))")
    @Transactional(propagation = Propagation.MANDATORY)
    void append(DomainEvent event) {
        table.append(event);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void append(Facts facts) {
        table.append(facts.all());
    }

    /** The attempt's own transaction is about to be rolled back; its trace must not be. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void append(AccessDenied denied) {
        table.append(denied);
    }
}
