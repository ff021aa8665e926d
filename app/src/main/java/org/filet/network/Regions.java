package org.filet.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.kernel.RegionId;
import org.springframework.stereotype.Component;

/** The regions and jurisdictions, read once: they change with the law, not with the day. */
@Component("regions")
public class Regions {

    private final List<Region> all;
    private final Map<RegionId, Region> byId;

    Regions(RegionTable table) {
        this.all = table.all();
        this.byId = all.stream().collect(Collectors.toMap(Region::id, Function.identity()));
    }

    /** The 17 regions in the order of their codes, then the jurisdictions beyond. */
    public List<Region> all() {
        return all;
    }

    /** The 17 regions of Québec. */
    public List<Region> quebec() {
        return all.stream().filter(region -> region.id().inQuebec()).toList();
    }

    public boolean known(RegionId id) {
        return byId.containsKey(id);
    }

    /** The name; the code itself where the region is unknown. */
    public String name(RegionId id, Locale locale) {
        var region = byId.get(id);
        return region == null ? id.code() : region.name().in(locale);
    }

    public Set<RegionId> neighbours(RegionId id) {
        var region = byId.get(id);
        return region == null ? Set.of() : region.neighbours();
    }
}
