package org.filet.linkage.oprf;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Remembers requests for as long as they live, so that none is answered twice. Memory is bounded: requests that would
 * live longer than the longest life are refused, and when all places are taken so is every other until one is free. The
 * memory does not outlive the process.
 */
final class ReplayWindow {

    private record Seen(RequestId id, Instant expires) {}

    private final Duration longest;
    private final int places;
    private final Set<RequestId> ids = new HashSet<>();
    private final PriorityQueue<Seen> byExpiry =
            new PriorityQueue<>((one, other) -> one.expires.compareTo(other.expires));

    ReplayWindow(Duration longest, int places) {
        this.longest = longest;
        this.places = places;
    }

    /** Takes note of a request; says why it is refused, if it is. */
    synchronized Optional<Refusal> admit(RequestId id, Instant expires, Instant now) {
        forget(now);
        if (!expires.isAfter(now) || expires.isAfter(now.plus(longest))) {
            return Optional.of(Refusal.EXPIRED);
        }
        if (ids.contains(id)) {
            return Optional.of(Refusal.REPLAYED);
        }
        if (ids.size() >= places) {
            return Optional.of(Refusal.BUSY);
        }
        ids.add(id);
        byExpiry.add(new Seen(id, expires));
        return Optional.empty();
    }

    synchronized int remembered() {
        return ids.size();
    }

    private void forget(Instant now) {
        Seen first = byExpiry.peek();
        while (first != null && !first.expires.isAfter(now)) {
            ids.remove(first.id);
            byExpiry.remove();
            first = byExpiry.peek();
        }
    }
}
