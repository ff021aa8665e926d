package org.filet.network;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters organisations, posts and people. For whoever installs Filet, and for the demo. */
@Service
@Transactional
public class Registry {

    private final OrganisationTable organisations;
    private final PositionTable positions;
    private final TenureTable tenures;

    Registry(OrganisationTable organisations, PositionTable positions, TenureTable tenures) {
        this.organisations = organisations;
        this.positions = positions;
        this.tenures = tenures;
    }

    /** A whole network at once: all of it or nothing. Substitutes may name posts entered with them. */
    public record Network(
            List<Organisation> organisations, List<Position> positions, List<Person> people, List<Tenure> tenures) {}

    /** @throws Refused unless the actor administers the installation */
    public void enter(Actor actor, Network network) {
        if (actor.role() != Role.SYSTEM && actor.role() != Role.TECHNICAL_ADMINISTRATOR) {
            throw new Refused(NetworkRefusal.ADMINISTRATOR_ONLY);
        }
        network.organisations().forEach(organisations::insert);
        network.positions().forEach(positions::insert);
        network.people().forEach(tenures::insert);
        network.tenures().forEach(tenures::insert);
    }
}
