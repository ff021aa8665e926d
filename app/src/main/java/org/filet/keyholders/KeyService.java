package org.filet.keyholders;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.linkage.Prf;
import org.filet.linkage.oprf.Fault;
import org.filet.linkage.oprf.KeyHolder;
import org.filet.linkage.oprf.KeyRefused;
import org.filet.linkage.oprf.OprfClient;
import org.filet.linkage.oprf.OprfException;
import org.filet.linkage.oprf.PublicKeys;
import org.filet.linkage.oprf.Refusal;
import org.springframework.stereotype.Service;

/** The keyed function of the network, asked of two of its three holders on somebody's behalf. */
@Service
public class KeyService {

    private static final UUID NOTHING = new UUID(0, 0);
    private static final Asking PROBE =
            new Asking(new OrganisationId(""), new PositionId(NOTHING), Errand.PROBE, NOTHING);
    private static final int PROBE_LENGTH = 32;

    private final Epochs epochs;
    private final List<Desk> desks;
    private final Standing standing;
    private final KeyholderSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyService(Epochs epochs, List<Desk> desks, Standing standing, KeyholderSettings settings, Clock clock) {
        this.epochs = epochs;
        this.desks = List.copyOf(desks);
        this.standing = standing;
        this.settings = settings;
        this.clock = clock;
    }

    /** The newest epoch: what is encoded from now on stands under it. @throws KeysAway where there is none */
    public int current() {
        return live().getFirst();
    }

    /** Every epoch whose key is still in use, the newest first. @throws KeysAway where there is none */
    public List<Integer> live() {
        var keys = List.copyOf(epochs.inUse().descendingKeySet());
        if (keys.isEmpty()) {
            throw new KeysAway("There is no key");
        }
        return keys;
    }

    /**
     * The function under an epoch's key, on somebody's behalf.
     *
     * <p>It throws {@link KeysAway} while fewer than two holders give a usable answer, and {@link Refused} ({@code
     * TOO_MANY}) where they agree that it is too much. Either may take as long as two holders' patience: never within a
     * transaction.
     */
    public Prf prf(int epoch, Asking asking) {
        var key = key(epoch);
        return inputs -> evaluate(key, asking, standing.order(epoch, desks), inputs);
    }

    /**
     * Whether two holders answer for an epoch, as far as is known. Where some failed the last time they are asked for
     * one element that means nothing, now and then: whoever waits for them reads no identity and uses no allowance
     * before they are back, and those who are there are not asked for what cannot be joined.
     */
    public boolean tryAgain(int epoch) {
        if (standing.toProbe(epoch, desks, clock.instant())) {
            probe(epoch);
        }
        return seemsAnswering(epoch);
    }

    /** The same, asking nobody. */
    public boolean seemsAnswering(int epoch) {
        return standing.enough(epoch, desks);
    }

    private void probe(int epoch) {
        var anything = new byte[PROBE_LENGTH];
        random.nextBytes(anything);
        try {
            evaluate(key(epoch), PROBE, standing.doubtfulFirst(epoch, desks), List.of(anything));
        } catch (KeysAway | Refused known) {
            // What it was asked for, who failed, stands.
            return;
        }
    }

    private PublicKeys key(int epoch) {
        return epochs.key(epoch).orElseThrow(() -> new KeysAway("There is no key of epoch " + epoch));
    }

    private List<byte[]> evaluate(PublicKeys key, Asking asking, List<Desk> order, List<byte[]> inputs) {
        var asked = new ConcurrentSkipListSet<Integer>();
        var faults = new ArrayList<Fault>();
        var holders = order.stream().map(desk -> new Asked(desk, asking, asked)).toList();
        try {
            return new OprfClient(key, holders, clock, settings.patience(), faults::add).evaluate(inputs);
        } catch (OprfException failed) {
            throw failed instanceof KeyRefused refused && refused.refusal() == Refusal.OVER_QUOTA
                    ? new Refused(KeyRefusal.OVER_QUOTA, failed)
                    : new KeysAway("Fewer than two holders answered", failed);
        } finally {
            standing.heard(key.epoch(), asked, faults);
        }
    }

    private record Asked(Desk desk, Asking asking, Collection<Integer> asked) implements KeyHolder {
        @Override
        public int number() {
            return desk.number();
        }

        @Override
        public byte[] evaluate(byte[] request) throws IOException {
            asked.add(number());
            return desk.answer(asking, request);
        }
    }
}
