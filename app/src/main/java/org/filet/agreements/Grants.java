package org.filet.agreements;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties given by a deed (an alert sent, a host asked, a match) and ended by another. The deed itself was allowed by
 * {@link Access}; giving and ending join its transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Grants {

    private final GrantTable table;
    private final Clock clock;
    private final Wall wall;

    Grants(GrantTable table, Clock clock, Wall wall) {
        this.table = table;
        this.clock = clock;
        this.wall = wall;
    }

    /** Gives the tie, or prolongs it where it is already there. */
    public void give(Actor actor, Grant grant) {
        give(actor, List.of(grant));
    }

    /** The same for several at once, no two of them for one organisation, record and relation. */
    public void give(Actor actor, List<Grant> all) {
        wall.run(Duty.TIES, () -> table.upsert(all, actor, clock.instant()));
    }

    /** Ends every tie of this kind to the record, on the next decision. */
    public void end(Actor actor, UUID subject, Relation relation) {
        wall.run(Duty.TIES, () -> table.end(subject, relation, actor, clock.instant()));
    }

    /** Ends one organisation's tie of this kind to the record. */
    public void end(Actor actor, UUID subject, Relation relation, OrganisationId organisation) {
        end(actor, subject, relation, List.of(organisation));
    }

    /** The same for several at once. */
    public void end(Actor actor, UUID subject, Relation relation, List<OrganisationId> organisations) {
        wall.run(Duty.TIES, () -> table.end(subject, relation, organisations, actor, clock.instant()));
    }
}
