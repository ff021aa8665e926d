package org.filet.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.springframework.stereotype.Component;

/** The organisations of the network. Nothing here is about youths: everyone signed in may read it. */
@Component("organisations")
public class Organisations {

    private final OrganisationTable table;

    Organisations(OrganisationTable table) {
        this.table = table;
    }

    public Optional<Organisation> find(OrganisationId id) {
        return table.find(id);
    }

    /** The law each of these holds personal information under; an unknown one is left out. */
    public Map<OrganisationId, Regime> regimes(Collection<OrganisationId> ids) {
        return ids.isEmpty() ? Map.of() : table.regimes(ids);
    }

    /** What each of these is called; an unknown one by its code. */
    public Map<OrganisationId, Bilingual> names(Collection<OrganisationId> ids) {
        var names = new HashMap<OrganisationId, Bilingual>();
        ids.forEach(id -> names.put(id, new Bilingual(id.code(), id.code())));
        names.putAll(ids.isEmpty() ? Map.of() : table.names(ids));
        return names;
    }

    /** The region each of these has its seat in; an unknown one is left out. */
    public Map<OrganisationId, RegionId> seats(Collection<OrganisationId> ids) {
        return ids.isEmpty() ? Map.of() : table.seats(ids);
    }

    /** Every organisation of the network by its code; the first 1000. */
    public List<Organisation> all() {
        return table.all();
    }

    /** Every organisation that serves one of these regions and belongs to one of these sectors. */
    public List<Organisation> in(Set<RegionId> regions, Set<Sector> sectors) {
        return regions.isEmpty() || sectors.isEmpty() ? List.of() : table.in(regions, sectors);
    }

    /** Those of them that have one of these posts. */
    public List<Organisation> in(Set<RegionId> regions, Set<Sector> sectors, Set<Role> posts) {
        return regions.isEmpty() || sectors.isEmpty() || posts.isEmpty()
                ? List.of()
                : table.in(regions, sectors, posts);
    }

    /** The name; the code itself where the organisation is unknown. */
    public String name(OrganisationId id, Locale locale) {
        return find(id).map(organisation -> organisation.name().in(locale)).orElse(id.code());
    }
}
