package org.filet.linkage.oprf;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A holder in this process: its shares by epoch, and the requests it has seen. During a rotation it holds two epochs;
 * {@link #retire} ends the older one. Quotas, records of who asked and the keeping of shares are the surrounding
 * service's, which reads {@link RequestHeader} before it asks here. Safe for use by several threads.
 */
public final class ShareHolder implements KeyHolder {

    /** The longest life of a request: clocks of clients may differ by about as much. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(2);

    private static final int REMEMBERED = 100_000;

    private final int number;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final ReplayWindow seen = new ReplayWindow(LONGEST_LIFE, REMEMBERED);
    private final ConcurrentSkipListMap<Integer, KeyShare> shares = new ConcurrentSkipListMap<>();
    private final AtomicInteger newest = new AtomicInteger();

    /**
     * A holder without a share.
     *
     * @param number 1 to 3
     */
    public ShareHolder(int number, InstantSource clock) {
        this.number = number;
        this.clock = clock;
    }

    @Override
    public int number() {
        return number;
    }

    /** Answers for the share's epoch from now on. The share is now this holder's to destroy. */
    public void hold(KeyShare share) {
        if (share.holder() != number) {
            throw new IllegalArgumentException("The share is another holder's");
        }
        if (shares.putIfAbsent(share.epoch(), share) != null) {
            throw new IllegalArgumentException("This holder has a share of epoch " + share.epoch());
        }
        newest.accumulateAndGet(share.epoch(), Math::max);
    }

    /** Ends an epoch: its share is destroyed and its requests are refused as retired. */
    public void retire(int epoch) {
        KeyShare share = shares.remove(epoch);
        if (share != null) {
            share.destroy();
        }
    }

    /** The epochs it answers for. */
    public NavigableSet<Integer> epochs() {
        return new TreeSet<>(shares.keySet());
    }

    @Override
    public byte[] evaluate(byte[] message) {
        Request request;
        try {
            request = Request.parse(message);
        } catch (MalformedMessage e) {
            return refuse(0, RequestId.NONE, Refusal.MALFORMED);
        }
        return answer(request).encoded();
    }

    /** The refusal of a request that a surrounding service does not let pass. */
    public byte[] refuse(RequestHeader request, Refusal refusal) {
        return refuse(request.epoch(), request.id(), refusal);
    }

    private byte[] refuse(int epoch, RequestId id, Refusal refusal) {
        return new Answer.Refused(number, epoch, id, refusal).encoded();
    }

    private Answer answer(Request request) {
        RequestHeader header = request.header();
        Instant now = clock.instant();
        KeyShare share = shares.get(header.epoch());
        Optional<Refusal> refusal =
                share == null ? Optional.of(without(header.epoch())) : seen.admit(header.id(), header.expires(), now);
        if (share == null || refusal.isPresent()) {
            return new Answer.Refused(number, header.epoch(), header.id(), refusal.orElseThrow());
        }
        return evaluate(request, share);
    }

    private Answer evaluate(Request request, KeyShare share) {
        Scalar secret = share.secret();
        List<Point> answered = Group.multiply(secret, request.elements());
        Point own = share.publicKeys().ofHolder(number);
        Proof proof = Proof.of(Mode.VERIFIABLE, secret, own, request.elements(), answered, random);
        RequestHeader header = request.header();
        secret.wipe();
        return new Answer.Evaluated(number, header.epoch(), header.id(), answered, proof);
    }

    /** Epochs only go up: one that is not held is over up to the newest ever held, and still to come above. */
    private Refusal without(int epoch) {
        return epoch <= newest.get() ? Refusal.EPOCH_RETIRED : Refusal.EPOCH_UNKNOWN;
    }
}
