package org.filet.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.web.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters organisations, posts and people. For whoever installs Filet, and for the demo. */
@Service
@Transactional
public class Registry {

    /** Posts that reach beyond their organisation: the whole installation, or everybody's records in the region. */
    private static final Set<Role> BEYOND = Set.of(Role.TECHNICAL_ADMINISTRATOR, Role.RUNAWAY_LIAISON);

    /** Two digits in Québec; elsewhere the codes of ISO 3166, with or without a part after a dash. */
    private static final Pattern CODE = Pattern.compile("[0-9]{2}|[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** Goes into addresses and the words of the live channel, so no space. */
    private static final Pattern ORGANISATION_CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,29}");

    private static final int LONGEST = 160;

    private final RegionTable regions;
    private final OrganisationTable organisations;
    private final PositionTable positions;
    private final TenureTable tenures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registry(
            RegionTable regions,
            OrganisationTable organisations,
            PositionTable positions,
            TenureTable tenures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.regions = regions;
        this.organisations = organisations;
        this.positions = positions;
        this.tenures = tenures;
        this.events = events;
        this.clock = clock;
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

    /**
     * Adds an organisation, with its first posts.
     *
     * @throws Refused unless the actor administers the installation, the organisation is new, has a code, both names, a
     *     telephone number and a known region
     */
    public void establish(Actor actor, Organisation organisation, List<Position> posts) {
        requireAdministrator(actor);
        if (!ORGANISATION_CODE.matcher(organisation.id().code()).matches()
                || !shortText(organisation.name().french())
                || !shortText(organisation.name().english())
                || !shortText(organisation.phone())
                || regions.all().stream().noneMatch(region -> region.id().equals(organisation.region()))) {
            throw new Refused(NetworkRefusal.NOT_AN_ORGANISATION);
        }
        if (organisations.find(organisation.id()).isPresent()) {
            throw new Refused(NetworkRefusal.ALREADY_ENTERED);
        }
        organisations.insert(organisation);
        posts.forEach(post -> add(actor, post));
    }

    /**
     * Adds a post to an organisation.
     *
     * @throws Refused unless the actor answers for the organisation or administers the installation, and the post can be
     *     reached; a post that reaches beyond its organisation is the installation's to add, one liaison officer a region
     */
    public void add(Actor actor, Position post) {
        if (!mayAdd(actor, post.role()) || !Staff.administers(actor, post.organisation())) {
            requireAdministrator(actor);
        }
        if (post.role() == Role.SYSTEM
                || !shortText(post.phone())
                || !post.mailbox().contains("@")
                || !shortText(post.mailbox())
                || organisations.find(post.organisation()).isEmpty()) {
            throw new Refused(NetworkRefusal.NOT_A_POST);
        }
        if (post.role() == Role.RUNAWAY_LIAISON
                && positions
                        .liaison(post.region(), LocalDate.ofInstant(clock.instant(), Times.QUEBEC))
                        .isPresent()) {
            throw new Refused(NetworkRefusal.ALREADY_ENTERED);
        }
        positions.insert(post);
    }

    /** Whether the actor may add a post of this role to an organisation that the actor answers for. */
    public boolean mayAdd(Actor actor, Role role) {
        return role != Role.SYSTEM
                && (!BEYOND.contains(role)
                        || actor.role() == Role.SYSTEM
                        || actor.role() == Role.TECHNICAL_ADMINISTRATOR);
    }

    private static boolean shortText(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    private static void requireAdministrator(Actor actor) {
        if (actor.role() != Role.SYSTEM && actor.role() != Role.TECHNICAL_ADMINISTRATOR) {
            throw new Refused(NetworkRefusal.ADMINISTRATOR_ONLY);
        }
    }
}
