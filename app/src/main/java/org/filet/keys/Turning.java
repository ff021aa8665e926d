package org.filet.keys;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.keys.KeyringTable.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an organisation a new key while everybody works: the old one only opens, what it wraps is wrapped anew in
 * batches, and it ends only when nothing is left under it. Broken off, it goes on where it was.
 */
@Component
class Turning {

    private static final int BATCH = 500;

    private final KeyringTable table;
    private final DataKeyTable dataKeys;
    private final Keyrings keyrings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Turning(
            KeyringTable table,
            DataKeyTable dataKeys,
            Keyrings keyrings,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.dataKeys = dataKeys;
        this.keyrings = keyrings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How an organisation's keys stand: how many data keys are under the present one, how many under the old one. */
    record Count(Standing standing, long present, long retiring) {}

    List<Count> status() {
        return table.all().stream().map(this::count).toList();
    }

    /** Makes a new key, unless an old one is not done with yet; then wraps everything anew. */
    Count rotate(OrganisationId organisation) {
        transaction.executeWithoutResult(status -> {
            var standing = standing(organisation);
            if (standing.retiring() == null) {
                turn(standing);
            }
        });
        while (rewrapped(organisation) > 0) {
            // Each batch is a transaction of its own: nobody waits for more than one.
        }
        return count(standing(organisation));
    }

    /** Ends the old key. @throws KeyringRefused while something is left under it, or where there is none */
    void retire(OrganisationId organisation) {
        transaction.executeWithoutResult(status -> {
            var standing = standing(organisation);
            var old = standing.retiring();
            if (old == null) {
                throw new KeyringRefused(
                        organisation + " n’a pas d’ancienne clé à retirer.",
                        organisation + " has no old key to retire.");
            }
            long left = dataKeys.under(organisation, old);
            if (left > 0) {
                throw new KeyringRefused(
                        "Il reste " + left + " clés de jeunes sous l’ancienne clé : ./filet seals rotate "
                                + organisation,
                        left + " youths’ keys are left under the old key: ./filet seals rotate " + organisation);
            }
            table.retire(organisation);
            events.publishEvent(new SealEvent.RingRetired(
                    SealEvent.number(organisation), clock(organisation), clock.instant(), numbered(old)));
            write(organisation, old);
        });
    }

    private void turn(Standing standing) {
        var organisation = standing.organisation();
        try {
            var turned = keyrings.read(organisation).turned();
            keyrings.write(organisation, turned);
            table.turn(organisation, turned.newest(), clock.instant());
            events.publishEvent(new SealEvent.RingTurned(
                    SealEvent.number(organisation), clock(organisation), clock.instant(), numbered(turned.newest())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int rewrapped(OrganisationId organisation) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // Shared, not locked: others go on making keys, under the new one.
            var standing = table.share(organisation).orElseThrow(() -> unknown(organisation));
            var old = standing.retiring();
            if (old == null) {
                return 0;
            }
            var some = dataKeys.some(organisation, old, BATCH);
            dataKeys.rewrap(anew(some, keyrings.holding(organisation, standing.kek()), standing.kek()));
            return some.size();
        }));
    }

    private static List<Wrapped> anew(List<Wrapped> some, Ring ring, int kek) {
        var anew = new ArrayList<Wrapped>();
        for (var key : some) {
            try {
                var bytes = ring.rewrap(key, kek, key.whose());
                anew.add(new Wrapped(key.subject(), key.organisation(), kek, bytes));
            } catch (GeneralSecurityException e) {
                throw new KeyringRefused(
                        "Une clé de jeune ne s’ouvre pas : la rotation s’arrête, rien n’est perdu.",
                        "A youth’s key does not open: the rotation stops, nothing is lost.",
                        e);
            }
        }
        return anew;
    }

    private void write(OrganisationId organisation, int without) {
        try {
            keyrings.write(organisation, keyrings.read(organisation).without(without));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Count count(Standing standing) {
        var old = standing.retiring();
        return new Count(
                standing,
                dataKeys.under(standing.organisation(), standing.kek()),
                old == null ? 0 : dataKeys.under(standing.organisation(), old));
    }

    private Standing standing(OrganisationId organisation) {
        return Objects.requireNonNull(
                transaction.execute(status -> table.lock(organisation).orElseThrow(() -> unknown(organisation))));
    }

    private static Actor clock(OrganisationId organisation) {
        return Actor.clock(organisation, new RegionId(""));
    }

    private static Basis numbered(int key) {
        return new Basis("SEAL", Integer.toUnsignedString(key));
    }

    private static KeyringRefused unknown(OrganisationId organisation) {
        return new KeyringRefused(organisation + " n’a pas encore de clé.", organisation + " has no key yet.");
    }
}
