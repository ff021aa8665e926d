package org.filet.keys;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of what does not open in its place: in the log and in the trail, once a cell for as long as Filet runs. */
@Component
class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final RegionId NOWHERE = new RegionId("");

    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Set<Cell> told = ConcurrentHashMap.newKeySet();

    Incidents(ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        this.clock = clock;
        // The read that met it is about to be refused; its trace must stay.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void broken(OrganisationId organisation, UUID subject, Cell cell) {
        if (!told.add(cell)) {
            return;
        }
        var place = cell.table() + "." + cell.column();
        LOG.error("A sealed text in {} is not what was sealed there: moved, altered or damaged. See the trail", place);
        var basis = new Basis("SEAL", place);
        apart.executeWithoutResult(status -> events.publishEvent(
                new SealEvent.SealBroken(subject, Actor.clock(organisation, NOWHERE), clock.instant(), basis)));
    }
}
