package org.filet.keyholders;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.filet.kernel.Refused;
import org.filet.linkage.Prf;
import org.filet.linkage.oprf.Fault;
import org.filet.linkage.oprf.KeyHolder;
import org.filet.linkage.oprf.KeyRefused;
import org.filet.linkage.oprf.OprfClient;
import org.filet.linkage.oprf.OprfException;
import org.filet.linkage.oprf.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The keyed function of the network, asked of two of its three holders on somebody's behalf. */
@Service
public class KeyService {

    private static final Logger LOG = LoggerFactory.getLogger(KeyService.class);

    private final Epochs epochs;
    private final List<Desk> desks;
    private final KeyholderSettings settings;
    private final Clock clock;

    KeyService(Epochs epochs, List<Desk> desks, KeyholderSettings settings, Clock clock) {
        this.epochs = epochs;
        this.desks = List.copyOf(desks);
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
     * TOO_MANY}) where they agree that it is too much.
     */
    public Prf prf(int epoch, Asking asking) {
        var key = epochs.inUse().get(epoch);
        if (key == null) {
            throw new KeysAway("There is no key of epoch " + epoch);
        }
        var holders = new ArrayList<KeyHolder>();
        desks.forEach(desk -> holders.add(new Asked(desk, asking)));
        Collections.shuffle(holders);
        var client = new OprfClient(key, holders, clock, settings.patience(), KeyService::tell);
        return inputs -> {
            try {
                return client.evaluate(inputs);
            } catch (OprfException failed) {
                throw failed instanceof KeyRefused refused && refused.refusal() == Refusal.OVER_QUOTA
                        ? new Refused(KeyRefusal.OVER_QUOTA, failed)
                        : new KeysAway("Fewer than two holders answered", failed);
            }
        };
    }

    private static void tell(Fault fault) {
        if (fault.refusal() != Refusal.OVER_QUOTA) {
            LOG.warn("Key holder {}: {} {}", fault.holder(), fault.kind(), fault.refusal());
        }
    }

    private record Asked(Desk desk, Asking asking) implements KeyHolder {
        @Override
        public int number() {
            return desk.number();
        }

        @Override
        public byte[] evaluate(byte[] request) throws IOException {
            return desk.answer(asking, request);
        }
    }
}
