package org.filet.keyholders;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.linkage.oprf.PublicKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which keys there are: what the folder holds, as far as this database knows it by its fingerprint. */
@Component
@EnableConfigurationProperties(KeyholderSettings.class)
class Epochs {

    /** A key serves the whole network: nobody's organisation acts. */
    private static final Actor NETWORK = Actor.clock(new OrganisationId(""), new RegionId(""));

    private final EpochTable table;
    private final KeyholderSettings settings;
    private final List<EpochUse> uses;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** By what their files say: to read a key checks that its elements belong together, which costs. */
    private final Map<ByteBuffer, PublicKeys> read = new ConcurrentHashMap<>();

    private volatile NavigableMap<Integer, PublicKeys> latest = new TreeMap<>();
    private boolean settled;

    Epochs(
            EpochTable table,
            KeyholderSettings settings,
            List<EpochUse> uses,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.settings = settings;
        this.uses = uses;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The keys in use, by epoch. A key that the folder has newly is entered on the way; one that is not the one this
     * database knows by that number is passed by.
     */
    NavigableMap<Integer, PublicKeys> inUse() {
        settle();
        return here();
    }

    /** A key as it was when it was last looked at which there are: asked for each record of many. */
    Optional<PublicKeys> key(int epoch) {
        var known = latest.get(epoch);
        return known == null ? Optional.ofNullable(inUse().get(epoch)) : Optional.of(known);
    }

    private NavigableMap<Integer, PublicKeys> here() {
        var known = table.inUse();
        var keys = new TreeMap<Integer, PublicKeys>();
        int last = table.last();
        for (var key : folder().publicKeys(this::read).values()) {
            var fingerprint = known.get(key.epoch());
            if (fingerprint == null && key.epoch() > last) {
                enter(key);
            } else if (fingerprint == null || !fingerprint.equals(key.fingerprint())) {
                continue;
            }
            keys.put(key.epoch(), key);
        }
        latest = keys;
        return keys;
    }

    private PublicKeys read(byte[] file) {
        return read.computeIfAbsent(ByteBuffer.wrap(file), content -> PublicKeys.parse(file));
    }

    /** Once, before anything else: the newest key this database knows is here, or one is made where that is allowed. */
    synchronized void settle() {
        if (!settled) {
            settled = true;
            requireKeys();
        }
    }

    private void requireKeys() {
        var known = table.inUse();
        var here = here();
        boolean lost = here.isEmpty() || (!known.isEmpty() && here.lastKey() < known.lastKey()) || !answerable(here);
        if (lost && settings.create()) {
            enter(folder().deal(next()));
        } else if (here.isEmpty() && known.isEmpty()) {
            throw new KeysRefused(
                    "Aucune clé dans " + settings.place() + ". Pour en créer une : ./filet keys create DOSSIER",
                    "No key in " + settings.place() + ". To make one: ./filet keys create DIR");
        } else if (here.isEmpty()) {
            throw new KeysRefused(
                    "Les clés de " + settings.place() + " ne sont pas celles de cette base de données (empreintes "
                            + known.values() + "). Remettez-les, ou créez l’époque suivante : docs/operations.md.",
                    "The keys in " + settings.place() + " are not this database’s (fingerprints " + known.values()
                            + "). Put them back, or make the next epoch: docs/operations.md.");
        }
    }

    private boolean answerable(NavigableMap<Integer, PublicKeys> here) {
        return settings.mode() != KeyholderSettings.Mode.LOCAL
                || here.isEmpty()
                || folder().shares(here.lastKey()) >= PublicKeys.QUORUM;
    }

    /** Makes the next key, for the holders in this process. */
    PublicKeys rotate() {
        if (settings.mode() != KeyholderSettings.Mode.LOCAL) {
            throw new KeysRefused(
                    "Les détenteurs sont ailleurs : créez l’époque suivante avec « ./filet keys create DOSSIER "
                            + next() + " » et remettez à chacun sa part.",
                    "The holders are elsewhere: make the next epoch with “./filet keys create DIR " + next()
                            + "” and hand each its share.");
        }
        var key = folder().deal(next());
        enter(key);
        return key;
    }

    /** Ends an epoch: refused while tokens stand under it, or where it is the present one. */
    void destroy(int epoch) {
        if (!leftOver(epoch)) {
            end(epoch);
        }
        folder().destroy(epoch);
    }

    /** Whether it was ended already and the program died before its files were gone. */
    private boolean leftOver(int epoch) {
        var fingerprint = table.destroyed(epoch);
        var here = folder().publicKeys(this::read).get(epoch);
        return fingerprint.isPresent()
                && folder().keepsAnyOf(epoch)
                && (here == null || here.fingerprint().equals(fingerprint.get()));
    }

    private void end(int epoch) {
        var here = here();
        if (!table.inUse().containsKey(epoch) || (!here.isEmpty() && here.lastKey() == epoch)) {
            throw new KeysRefused(
                    "L’époque " + epoch + " est la présente, ou n’existe pas (plus).",
                    "Epoch " + epoch + " is the present one, or does not exist (any more).");
        }
        long left = tokensUnder(epoch);
        if (left > 0) {
            throw new KeysRefused(
                    "Il reste " + left + " jetons de l’époque " + epoch + " : la clé n’est pas détruite. Filet les"
                            + " recode pendant qu’il est en marche.",
                    left + " tokens of epoch " + epoch + " are left: the key is not destroyed. Filet re-encodes them"
                            + " while it runs.");
        }
        var fingerprint = String.valueOf(table.inUse().get(epoch));
        transaction.executeWithoutResult(status -> {
            table.destroyed(epoch, clock.instant());
            events.publishEvent(new KeyEvent.EpochDestroyed(
                    KeyEvent.number(fingerprint), NETWORK, clock.instant(), new Basis("EPOCH", String.valueOf(epoch))));
        });
    }

    long tokensUnder(int epoch) {
        return uses.stream().mapToLong(use -> use.tokensUnder(epoch)).sum();
    }

    Map<Integer, String> known() {
        return table.inUse();
    }

    KeyFolder folder() {
        return new KeyFolder(settings.place());
    }

    private void enter(PublicKeys key) {
        transaction.executeWithoutResult(status -> {
            if (table.insert(key.epoch(), key.fingerprint(), clock.instant())) {
                events.publishEvent(new KeyEvent.EpochBegan(
                        KeyEvent.number(key.fingerprint()),
                        NETWORK,
                        clock.instant(),
                        new Basis("EPOCH", String.valueOf(key.epoch()))));
            }
        });
    }

    private int next() {
        var here = folder().publicKeys();
        return Math.max(table.last(), here.isEmpty() ? 0 : here.lastKey()) + 1;
    }
}
