package org.filet.runaways.protocols;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Region;
import org.filet.network.Regions;
import org.filet.runaways.Parameter;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The values that regions set for the protocol (domain reference §8b): dated rows with a source and an author, never
 * changed once they have begun. A clock that runs keeps the value it was started with.
 */
@Service
@Transactional
public class Protocols {

    private static final int LONGEST_SOURCE = 200;
    private static final int LISTED = 200;
    private static final int FARTHEST_YEARS = 2;

    private final SettingTable table;
    private final Regions regions;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Protocols(SettingTable table, Regions regions, Once once, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.regions = regions;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** The direction of an institution sets the values of the region it works in. */
    public boolean maySet(Actor actor, RegionId region) {
        return actor.role() == Role.DIRECTOR
                && actor.sector() == Sector.INSTITUTIONAL
                && actor.region().equals(region);
    }

    /** Every parameter in force today, the regions of Québec side by side. */
    @Transactional(readOnly = true)
    public List<Comparison> compared() {
        var inForce = table.inForce(clock.instant());
        return Arrays.stream(Parameter.values())
                .map(parameter -> compared(parameter, inForce))
                .toList();
    }

    /** What holds in one region today, its own before what Filet proposes; one of each parameter. */
    @Transactional(readOnly = true)
    public List<Setting> inForce(RegionId region) {
        requireKnown(region);
        var all = table.inForce(clock.instant());
        return Arrays.stream(Parameter.values())
                .map(parameter -> inForce(parameter, region, all))
                .toList();
    }

    /** What a region set for itself, past and to come: the newest first. */
    @Transactional(readOnly = true)
    public List<Setting> history(RegionId region) {
        requireKnown(region);
        return table.of(region, LISTED);
    }

    /**
     * Sets a value of a region from a day on, once for a key.
     *
     * @param from today, for at once, or a day to come
     * @throws Refused outside the parameter's bounds, without a source, for a day that is past or has a value already
     */
    public UUID set(
            Actor actor,
            RequestKey key,
            RegionId region,
            Parameter parameter,
            Duration length,
            String source,
            LocalDate from) {
        require(actor, region);
        return once.run(actor, key, () -> {
            if (!parameter.allows(length)) {
                throw new Refused(ProtocolRefusal.OUT_OF_BOUNDS);
            }
            var words = source.strip();
            if (words.isEmpty() || words.length() > LONGEST_SOURCE) {
                throw new Refused(ProtocolRefusal.SOURCE_MISSING);
            }
            var now = clock.instant();
            var setting = new Setting(
                    UUID.randomUUID(), region, parameter, length, words, actor.position(), beginning(from, now));
            if (!table.insert(setting, actor, now)) {
                throw new Refused(ProtocolRefusal.SAME_DAY);
            }
            events.publishEvent(new ProtocolEvent(setting.id(), "ProtocolSet", actor, now, basis(parameter)));
            return setting.id();
        });
    }

    /** Takes back a value that has not begun. */
    public void withdraw(Actor actor, RegionId region, UUID id) {
        require(actor, region);
        var found = table.of(region, LISTED).stream()
                .filter(setting -> setting.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(ProtocolRefusal.UNKNOWN));
        var now = clock.instant();
        if (!table.withdraw(id, region, now)) {
            throw new Refused(ProtocolRefusal.BEGUN);
        }
        events.publishEvent(new ProtocolEvent(id, "ProtocolWithdrawn", actor, now, basis(found.parameter())));
    }

    private static Instant beginning(LocalDate from, Instant now) {
        var today = LocalDate.ofInstant(now, Times.QUEBEC);
        if (from.isBefore(today)) {
            throw new Refused(ProtocolRefusal.PAST);
        }
        if (from.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw new Refused(ProtocolRefusal.TOO_FAR);
        }
        return from.equals(today) ? now : from.atStartOfDay(Times.QUEBEC).toInstant();
    }

    private Comparison compared(Parameter parameter, List<Setting> inForce) {
        record Value(Duration length, String source, boolean own) {}
        Map<Value, List<RegionId>> groups = new LinkedHashMap<>();
        for (Region region : regions.quebec()) {
            var setting = inForce(parameter, region.id(), inForce);
            var value = new Value(setting.length(), setting.source(), setting.region() != null);
            groups.computeIfAbsent(value, one -> new ArrayList<>()).add(region.id());
        }
        return new Comparison(
                parameter,
                groups.entrySet().stream()
                        .map(group -> new Comparison.Group(
                                group.getKey().length(),
                                group.getKey().source(),
                                group.getKey().own(),
                                List.copyOf(group.getValue())))
                        .sorted(Comparator.comparing(Comparison.Group::length))
                        .toList());
    }

    private static Setting inForce(Parameter parameter, RegionId region, List<Setting> all) {
        return all.stream()
                .filter(setting -> setting.parameter() == parameter)
                .filter(setting -> setting.region() == null || region.equals(setting.region()))
                .min(Comparator.comparing(setting -> setting.region() == null))
                .orElseThrow(() -> new IllegalStateException("Nothing is set for " + parameter));
    }

    private void require(Actor actor, RegionId region) {
        if (!maySet(actor, region)) {
            throw new Refused(ProtocolRefusal.NOT_YOURS);
        }
    }

    private void requireKnown(RegionId region) {
        if (regions.quebec().stream().noneMatch(one -> Objects.equals(one.id(), region))) {
            throw new Refused(ProtocolRefusal.UNKNOWN);
        }
    }

    private static Basis basis(Parameter parameter) {
        return new Basis("PROTOCOL", parameter.name());
    }
}
