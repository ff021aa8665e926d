package org.filet.registers;

import java.util.List;
import org.filet.agreements.AccessDenied;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.Facts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One line an event, and its entry for the journal, in the same transaction: no deed without its trace, no trace without
 * its deed.
 */
@Component
class Trail {

    private final TrailTable table;
    private final PendingTable pending;

    Trail(TrailTable table, PendingTable pending) {
        this.table = table;
        this.pending = pending;
    }

    @EventListener(condition = "!(#event instanceof T(org.filet.agreements.AccessDenied))")
    @Transactional(propagation = Propagation.MANDATORY)
    void append(DomainEvent event) {
        append(List.of(event));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void append(Facts facts) {
        append(facts.all());
    }

    /** The attempt's own transaction is about to be rolled back; its trace must not be. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void append(AccessDenied denied) {
        append(List.of(denied));
    }

    private void append(List<? extends DomainEvent> events) {
        var traces = events.stream().map(Trace::of).toList();
        table.append(traces);
        pending.add(traces);
    }
}
