package org.filet.signin;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.NetworkRefusal;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.filet.network.Position;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Regime;
import org.filet.network.Registry;
import org.filet.web.Fields;
import org.springframework.stereotype.Component;

/** Where whoever administers an installation works: an organisation that is there, or the first of all. */
@Component
class FirstOrganisation {

    private final Registry registry;
    private final Organisations organisations;
    private final Positions positions;

    FirstOrganisation(Registry registry, Organisations organisations, Positions positions) {
        this.registry = registry;
        this.organisations = organisations;
        this.positions = positions;
    }

    /** Whoever has the server's console acts as the installation itself. */
    static Actor system() {
        return Actor.clock(new OrganisationId("FILET"), new RegionId("ZZ"));
    }

    /** @throws Refused where something is missing; nothing is written */
    void check(Fields typed) {
        if (!typed.text("organisation").isBlank()) {
            existing(typed);
            return;
        }
        if (typed.one("sector", Sector.class).isEmpty()
                || typed.one("regime", Regime.class).isEmpty()
                || typed.text("french").isBlank()
                || typed.text("code").isBlank()
                || typed.text("phone").isBlank()) {
            throw new Refused(NetworkRefusal.NOT_AN_ORGANISATION);
        }
        if (!typed.text("mailbox").contains("@")) {
            throw new Refused(NetworkRefusal.NOT_A_POST);
        }
    }

    /** The position of whoever administers the installation, made where it is missing. */
    PositionId establish(Fields typed) {
        check(typed);
        if (!typed.text("organisation").isBlank()) {
            var organisation = existing(typed);
            return positions.of(organisation.id()).stream()
                    .filter(post -> post.role() == Role.TECHNICAL_ADMINISTRATOR)
                    .findFirst()
                    .map(PositionCard::id)
                    .orElseGet(() -> added(organisation, typed));
        }
        var organisation = organisation(typed);
        var post = post(organisation, Role.TECHNICAL_ADMINISTRATOR, typed);
        registry.establish(system(), organisation, List.of(post));
        return post.id();
    }

    /** An organisation as typed: name in French and perhaps in English, sector, law, region, telephone. */
    static Organisation organisation(Fields typed) {
        var region = new RegionId(typed.text("region"));
        var french = typed.text("french").strip();
        var english = typed.text("english").strip();
        return new Organisation(
                new OrganisationId(typed.text("code").strip()),
                new Bilingual(french, english.isBlank() ? french : english),
                typed.one("sector", Sector.class).orElseThrow(() -> new Refused(NetworkRefusal.NOT_AN_ORGANISATION)),
                typed.one("regime", Regime.class).orElseThrow(() -> new Refused(NetworkRefusal.NOT_AN_ORGANISATION)),
                region,
                Set.of(region),
                typed.text("phone").strip(),
                typed.has("indigenous", "yes"));
    }

    /** A post of it that nobody is on call in yet. */
    static Position post(Organisation organisation, Role role, Fields typed) {
        return new Position(
                new PositionId(UUID.randomUUID()),
                role,
                organisation.id(),
                organisation.region(),
                null,
                typed.text("phone").isBlank()
                        ? organisation.phone()
                        : typed.text("phone").strip(),
                typed.text("mailbox").strip(),
                false,
                List.of());
    }

    private PositionId added(Organisation organisation, Fields typed) {
        var post = post(organisation, Role.TECHNICAL_ADMINISTRATOR, typed);
        registry.add(system(), post);
        return post.id();
    }

    private Organisation existing(Fields typed) {
        return organisations
                .find(new OrganisationId(typed.text("organisation")))
                .orElseThrow(() -> new Refused(NetworkRefusal.UNKNOWN_ORGANISATION));
    }
}
