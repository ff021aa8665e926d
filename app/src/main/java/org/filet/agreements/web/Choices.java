package org.filet.agreements.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filet.agreements.law.LegalBases;
import org.filet.agreements.law.LegalBasis;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.filet.network.Region;
import org.filet.network.Regions;
import org.springframework.stereotype.Component;

/** What the forms let people choose from. */
@Component
class Choices {

    private static final Set<Role> NOT_READERS = EnumSet.of(Role.SYSTEM, Role.TECHNICAL_ADMINISTRATOR, Role.ANALYST);

    private final LegalBases bases;
    private final Organisations organisations;
    private final Regions regions;

    Choices(LegalBases bases, Organisations organisations, Regions regions) {
        this.bases = bases;
        this.organisations = organisations;
        this.regions = regions;
    }

    Map<String, LegalBasis> basesByCode() {
        var found = new LinkedHashMap<String, LegalBasis>();
        bases.all().forEach(basis -> found.put(basis.code(), basis));
        return found;
    }

    static boolean carriesAgreements(LegalBasis basis) {
        return basis.kind() != LegalBasis.Kind.EMERGENCY;
    }

    List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> !NOT_READERS.contains(role))
                .toList();
    }

    /** Each organisation in the region where it is. */
    Map<Region, List<Organisation>> organisationsByRegion() {
        var found = new LinkedHashMap<Region, List<Organisation>>();
        for (var region : regions.all()) {
            var there = organisations.in(Set.of(region.id()), EnumSet.allOf(Sector.class)).stream()
                    .filter(organisation -> organisation.region().equals(region.id()))
                    .toList();
            if (!there.isEmpty()) {
                found.put(region, there);
            }
        }
        return found;
    }
}
