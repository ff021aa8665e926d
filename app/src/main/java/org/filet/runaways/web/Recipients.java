package org.filet.runaways.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.springframework.stereotype.Component;

/** The organisations of one region that something can be communicated to. */
@Component("episodeRecipients")
class Recipients {

    private final Organisations organisations;

    Recipients(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Without a region, none: a list of the whole network helps nobody at night. */
    List<Organisation> in(Actor actor, String region) {
        return region.isEmpty()
                ? List.of()
                : organisations.in(Set.of(new RegionId(region)), EnumSet.allOf(Sector.class)).stream()
                        .filter(organisation -> !organisation.id().equals(actor.organisation()))
                        .toList();
    }
}
