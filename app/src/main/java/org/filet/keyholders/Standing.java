package org.filet.keyholders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filet.linkage.oprf.Fault;
import org.filet.linkage.oprf.PublicKeys;
import org.filet.linkage.oprf.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How each holder answered the last time, epoch by epoch, as this process knows it. Who failed is asked last, so that
 * one that hangs costs its patience once; a change is said once.
 */
@Component
class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(15);

    private final Map<Place, String> failing = new ConcurrentHashMap<>();
    private final Map<Integer, Instant> probed = new ConcurrentHashMap<>();

    /** A holder may lack the share of one epoch and have another's. */
    private record Place(int epoch, int holder) {}

    /** By chance, so that none carries more than its part; those that failed after the others. */
    List<Desk> order(int epoch, List<Desk> desks) {
        var order = new ArrayList<>(desks);
        Collections.shuffle(order);
        order.sort(Comparator.comparing(desk -> failed(epoch, desk)));
        return order;
    }

    /** Those that failed before the others: for finding out whether they are back. */
    List<Desk> doubtfulFirst(int epoch, List<Desk> desks) {
        return order(epoch, desks).reversed();
    }

    /** Notes how those that were asked did. One that says « too much » answers. */
    void heard(int epoch, Collection<Integer> asked, List<Fault> faults) {
        var failed = faults.stream()
                .filter(fault -> fault.refusal() != Refusal.OVER_QUOTA)
                .toList();
        failed.forEach(fault -> tell(fault, failing.put(new Place(epoch, fault.holder()), how(fault)), epoch));
        asked.stream()
                .filter(holder -> failed.stream().noneMatch(fault -> fault.holder() == holder))
                .filter(holder -> failing.remove(new Place(epoch, holder)) != null)
                .forEach(holder -> LOG.info("Key holder {} answers again for epoch {}", holder, epoch));
    }

    /** Whether as many as are needed have not failed the last time. */
    boolean enough(int epoch, List<Desk> desks) {
        return desks.stream().filter(desk -> !failed(epoch, desk)).count() >= PublicKeys.QUORUM;
    }

    /** Whether some failed and have not been probed for a while: true once, for whoever probes now. */
    boolean toProbe(int epoch, List<Desk> desks, Instant now) {
        if (desks.stream().noneMatch(desk -> failed(epoch, desk))) {
            return false;
        }
        var before = probed.get(epoch);
        if (before != null && now.isBefore(before.plus(BETWEEN_PROBES))) {
            return false;
        }
        probed.put(epoch, now);
        return true;
    }

    private boolean failed(int epoch, Desk desk) {
        return failing.containsKey(new Place(epoch, desk.number()));
    }

    private static void tell(Fault fault, @Nullable String before, int epoch) {
        if (!how(fault).equals(before)) {
            LOG.warn("Key holder {} fails for epoch {}: {}", fault.holder(), epoch, how(fault));
        }
    }

    private static String how(Fault fault) {
        return fault.refusal() == null ? fault.kind().name() : fault.kind() + " " + fault.refusal();
    }
}
