package org.filet.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The regions and jurisdictions. They change with the law, not with the day: read once a minute at most, so that every
 * node soon sees one that was entered on another.
 */
@Component("regions")
public class Regions {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();
    private final RegionTable table;
    private final Clock clock;

    Regions(RegionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The 17 regions in the order of their codes, then the jurisdictions beyond. */
    public List<Region> all() {
        return reading().all();
    }

    /** The 17 regions of Québec. */
    public List<Region> quebec() {
        return all().stream().filter(region -> region.id().inQuebec()).toList();
    }

    public boolean known(RegionId id) {
        return find(id).isPresent();
    }

    /** The name; the code itself where the region is unknown. */
    public String name(RegionId id, Locale locale) {
        return find(id).map(region -> region.name().in(locale)).orElse(id.code());
    }

    /** Several, in the order of their numbers. */
    public String names(Set<RegionId> ids, Locale locale) {
        return ids.stream()
                .sorted(Comparator.comparing(RegionId::code))
                .map(id -> name(id, locale))
                .collect(Collectors.joining(", "));
    }

    public Set<RegionId> neighbours(RegionId id) {
        return find(id).map(Region::neighbours).orElse(Set.of());
    }

    private Optional<Region> find(RegionId id) {
        return Optional.ofNullable(reading().byId().get(id));
    }

    private Reading reading() {
        var now = clock.instant();
        var known = last.get();
        if (known != null && now.isBefore(known.at().plus(KEPT)) && !now.isBefore(known.at())) {
            return known;
        }
        var all = table.all();
        var fresh = new Reading(now, all, all.stream().collect(Collectors.toMap(Region::id, Function.identity())));
        last.set(fresh);
        return fresh;
    }

    @TransactionalEventListener
    void heard(JurisdictionEntered entered) {
        last.set(null);
    }

    private record Reading(Instant at, List<Region> all, Map<RegionId, Region> byId) {}
}
