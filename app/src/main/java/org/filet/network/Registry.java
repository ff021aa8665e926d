package org.filet.network;

import java.util.List;
import java.util.regex.Pattern;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters organisations, posts and people. For whoever installs Filet, and for the demo. */
@Service
@Transactional
public class Registry {

    /** Two digits in Québec; elsewhere the codes of ISO 3166, with or without a part after a dash. */
    private static final Pattern CODE = Pattern.compile("[0-9]{2}|[A-Z]{2}(-[A-Z0-9]{1,3})?");

    private final RegionTable regions;
    private final OrganisationTable organisations;
    private final PositionTable positions;
    private final TenureTable tenures;
    private final ApplicationEventPublisher events;

    Registry(
            RegionTable regions,
            OrganisationTable organisations,
            PositionTable positions,
            TenureTable tenures,
            ApplicationEventPublisher events) {
        this.regions = regions;
        this.organisations = organisations;
        this.positions = positions;
        this.tenures = tenures;
        this.events = events;
    }

    /** A whole network at once: all of it or nothing. Substitutes may name posts entered with them. */
    public record Network(
            List<Organisation> organisations, List<Position> positions, List<Person> people, List<Tenure> tenures) {}

    /** @throws Refused unless the actor administers the installation */
    public void enter(Actor actor, Network network) {
        requireAdministrator(actor);
        network.organisations().forEach(organisations::insert);
        network.positions().forEach(positions::insert);
        network.people().forEach(tenures::insert);
        network.tenures().forEach(tenures::insert);
    }

    /**
     * Enters a region or jurisdiction that the list does not know yet, its neighbours included.
     *
     * @throws Refused unless the actor administers the installation, the code is well formed and new
     */
    public void enterJurisdiction(Actor actor, Region jurisdiction) {
        requireAdministrator(actor);
        if (!CODE.matcher(jurisdiction.id().code()).matches()
                || jurisdiction.name().french().isBlank()
                || jurisdiction.name().english().isBlank()) {
            throw new Refused(NetworkRefusal.NOT_A_JURISDICTION);
        }
        if (!regions.insert(jurisdiction)) {
            throw new Refused(NetworkRefusal.ALREADY_ENTERED);
        }
        events.publishEvent(new JurisdictionEntered(jurisdiction.id()));
    }

    private static void requireAdministrator(Actor actor) {
        if (actor.role() != Role.SYSTEM && actor.role() != Role.TECHNICAL_ADMINISTRATOR) {
            throw new Refused(NetworkRefusal.ADMINISTRATOR_ONLY);
        }
    }
}
