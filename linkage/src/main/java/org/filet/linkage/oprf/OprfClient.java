package org.filet.linkage.oprf;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.filet.linkage.Prf;

/**
 * The keyed function, asked of its holders: two of them answer each batch, each answer is proved, and a holder that is
 * down, refuses or lies is named and replaced by the third. Outputs have 32 bytes and are those of RFC 9497 in
 * verifiable mode for the whole key. Safe for use by several threads.
 */
public final class OprfClient implements Prf {

    private final PublicKeys keys;
    private final FixedBase unblinding;
    private final Quorum quorum;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * A client of one epoch.
     *
     * @param holders all three, or the two that there are
     * @param clock what holders would agree on, to a minute
     * @param patience how long one holder may take for one batch
     * @param faults hears of each holder that failed, also when the third made up for it; must not block
     */
    public OprfClient(
            PublicKeys keys,
            List<? extends KeyHolder> holders,
            InstantSource clock,
            Duration patience,
            Consumer<Fault> faults) {
        this.keys = keys;
        this.unblinding = keys.unblinding();
        this.quorum = new Quorum(keys, List.copyOf(holders), patience, faults);
        this.clock = clock;
    }

    /** The epoch that its outputs belong to, to be stored beside them. */
    public int epoch() {
        return keys.epoch();
    }

    /**
     * {@inheritDoc} More than {@link RequestHeader#MOST} inputs become several requests.
     *
     * @throws KeyRefused when holders refuse for one reason, such as an epoch that is over
     * @throws NoQuorum when fewer than two answered
     */
    @Override
    public List<byte[]> evaluate(List<byte[]> inputs) {
        List<byte[]> outputs = new ArrayList<>(inputs.size());
        for (int from = 0; from < inputs.size(); from += RequestHeader.MOST) {
            outputs.addAll(batch(inputs.subList(from, Math.min(inputs.size(), from + RequestHeader.MOST))));
        }
        return outputs;
    }

    private List<byte[]> batch(List<byte[]> inputs) {
        Blinding blinding = Blinding.of(inputs, random);
        byte[] id = new byte[2 * Long.BYTES];
        random.nextBytes(id);
        ByteBuffer halves = ByteBuffer.wrap(id);
        RequestHeader header = new RequestHeader(
                keys.epoch(),
                clock.instant().plus(ShareHolder.LONGEST_LIFE.dividedBy(2)),
                new RequestId(halves.getLong(), halves.getLong()),
                inputs.size());
        return blinding.outputs(unblinding, quorum.ask(new Request(header, blinding.blinded())));
    }
}
