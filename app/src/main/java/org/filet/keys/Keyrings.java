package org.filet.keys;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filet.kernel.OrganisationId;
import org.filet.keys.KeyringTable.Standing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Each organisation's keys: the files hold them, the database says which is in use. Joins a transaction. */
@Component
@EnableConfigurationProperties(KeySettings.class)
class Keyrings {

    private final KeyringTable table;
    private final DataKeyTable dataKeys;
    private final KeySettings settings;
    private final Clock clock;
    private final Map<OrganisationId, Ring> rings = new ConcurrentHashMap<>();

    Keyrings(KeyringTable table, DataKeyTable dataKeys, KeySettings settings, Clock clock) {
        this.table = table;
        this.dataKeys = dataKeys;
        this.settings = settings;
        this.clock = clock;
    }

    /** A ring, and the number of its key that wraps now. */
    record Current(int kek, Ring ring) {}

    /** What wraps new data keys until the transaction ends; made where the organisation never had a key. */
    Current current(OrganisationId organisation) {
        var standing = table.share(organisation).orElseGet(() -> first(organisation));
        return new Current(standing.kek(), holding(organisation, standing.kek()));
    }

    /** The ring, for what needs no key that wraps; made where the organisation never had one. */
    Ring ring(OrganisationId organisation) {
        var standing = table.find(organisation).orElseGet(() -> first(organisation));
        return holding(organisation, standing.kek());
    }

    /** The ring that holds the key of this number. Read again where another process has changed the file. */
    Ring holding(OrganisationId organisation, int kek) {
        var known = rings.get(organisation);
        if (known != null && known.holds(kek)) {
            return known;
        }
        var read = read(organisation);
        if (!read.holds(kek)) {
            throw other(organisation);
        }
        rings.put(organisation, read);
        return read;
    }

    /** The files of an organisation, anew. @throws KeyringRefused where they are away */
    Ring read(OrganisationId organisation) {
        return folder().read(organisation).orElseThrow(() -> away(organisation));
    }

    void write(OrganisationId organisation, Ring ring) {
        folder().write(organisation, ring);
        rings.put(organisation, ring);
    }

    /** What the database and the folder say must agree. @throws KeyringRefused saying what to do */
    void check(Standing standing) {
        var ring = read(standing.organisation());
        if (!ring.holds(standing.kek()) || ring.indexNumber() != standing.index()) {
            throw other(standing.organisation());
        }
        var retiring = standing.retiring();
        if (retiring != null && !ring.holds(retiring) && dataKeys.under(standing.organisation(), retiring) > 0) {
            throw other(standing.organisation());
        }
        for (var one : dataKeys.some(standing.organisation(), standing.kek(), 1)) {
            try {
                ring.unwrap(one.kek(), one.open(), one.whose());
            } catch (GeneralSecurityException e) {
                throw other(standing.organisation());
            }
        }
    }

    private Standing first(OrganisationId organisation) {
        table.queue(organisation);
        return table.find(organisation).orElseGet(() -> make(organisation));
    }

    /** A file without a row is one whose transaction was undone, or another database's: taken as it is, unless cut off. */
    private Standing make(OrganisationId organisation) {
        if (dataKeys.any(organisation)) {
            throw away(organisation);
        }
        var ring = folder().begun(organisation)
                ? made(organisation)
                : folder().read(organisation).orElseGet(() -> made(organisation));
        var standing = new Standing(organisation, ring.newest(), null, ring.indexNumber());
        table.insert(standing, clock.instant());
        return standing;
    }

    private Ring made(OrganisationId organisation) {
        try {
            var ring = Ring.made();
            folder().write(organisation, ring);
            return ring;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyringFolder folder() {
        return new KeyringFolder(settings.place());
    }

    private KeyringRefused away(OrganisationId organisation) {
        return new KeyringRefused(
                "Les clés de " + organisation + " ne sont pas dans " + settings.place() + " : sans elles, les noms"
                        + " scellés ne s’ouvrent pas, et Filet n’en fait pas d’autres. Remettez le dossier"
                        + " (FILET_KEYS_FOLDER) depuis sa copie : docs/operations.md.",
                "The keys of " + organisation + " are not in " + settings.place() + ": without them sealed names do not"
                        + " open, and Filet makes no others. Put the folder (FILET_KEYS_FOLDER) back from its copy:"
                        + " docs/operations.md.");
    }

    private KeyringRefused other(OrganisationId organisation) {
        return new KeyringRefused(
                "Les clés de " + organisation + " dans " + settings.place() + " ne sont pas celles de cette base de"
                        + " données. Remettez les bonnes : docs/operations.md.",
                "The keys of " + organisation + " in " + settings.place() + " are not this database’s. Put the right"
                        + " ones back: docs/operations.md.");
    }
}
