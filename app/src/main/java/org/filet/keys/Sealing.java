package org.filet.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals and opens what names or describes a youth, and destroys the keys. Asks no door: whoever reads has asked. */
@Service
@Transactional
public class Sealing {

    private final Keyrings keyrings;
    private final DataKeyTable table;
    private final Wall wall;
    private final Incidents incidents;
    private final Hooks hooks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sealing(
            Keyrings keyrings,
            DataKeyTable table,
            Wall wall,
            Incidents incidents,
            Hooks hooks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.keyrings = keyrings;
        this.table = table;
        this.wall = wall;
        this.incidents = incidents;
        this.hooks = hooks;
        this.events = events;
        this.clock = clock;
    }

    /** The keys of these youths at this organisation, made for those that never had one. */
    public DataKeys toSeal(OrganisationId organisation, Collection<UUID> subjects) {
        var keys = new DataKeys(organisation, incidents);
        var left = new TreeSet<>(subjects);
        var found = table.find(organisation, left);
        found.forEach(key -> left.remove(key.subject()));
        // In one order, so that two who make the same keys wait for each other instead of blocking each other.
        unwrap(found, organisation, keys);
        unwrap(made(organisation, List.copyOf(left), keys), organisation, keys);
        return keys;
    }

    /** The keys of these youths at this organisation, as far as there are any. */
    public DataKeys toOpen(OrganisationId organisation, Collection<UUID> subjects) {
        var keys = new DataKeys(organisation, incidents);
        unwrap(table.find(organisation, subjects), organisation, keys);
        return keys;
    }

    /** The values of this organisation's search indexes. */
    public BlindIndex index(OrganisationId organisation) {
        return new BlindIndex(organisation, keyrings.ring(organisation));
    }

    /**
     * Destroys a youth's keys at every organisation: nothing sealed under them is ever read again, in no copy.
     *
     * @param basis on what ground
     * @throws KeyringRefused where there is nothing to destroy, or somebody objects
     */
    public void destroy(Actor by, UUID subject, Basis basis) {
        wall.run(Duty.DESTRUCTION, () -> destroyed(by, subject, basis));
    }

    /** Message keys of what is against destroying a youth's keys now; empty where nothing is. */
    public List<String> objections(UUID subject) {
        return wall.as(Duty.DESTRUCTION, () -> hooks.objections(subject));
    }

    /** Those of these youths whose keys at this organisation were destroyed. */
    public Set<UUID> destroyed(OrganisationId organisation, Collection<UUID> subjects) {
        return table.find(organisation, subjects).stream()
                .filter(Wrapped::destroyed)
                .map(Wrapped::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Held by whoever begins something about this youth, so that it and a destruction see each other. Joins a transaction. */
    public void hold(UUID subject) {
        table.hold(subject);
    }

    private void destroyed(Actor by, UUID subject, Basis basis) {
        table.lock(subject);
        var against = hooks.objections(subject);
        if (!against.isEmpty()) {
            throw new KeyringRefused(
                    "Les clés de ce dossier ne sont pas détruites : " + hooks.words(against, Locale.CANADA_FRENCH)
                            + ".",
                    "The keys of this file are not destroyed: " + hooks.words(against, Locale.CANADA) + ".");
        }
        if (table.destroy(subject, clock.instant()) == 0) {
            throw new KeyringRefused(
                    "Il n’y a rien à détruire : aucune clé, ou déjà détruite.",
                    "There is nothing to destroy: no key, or destroyed already.");
        }
        hooks.forget(List.of(subject));
        events.publishEvent(new SealEvent.KeysDestroyed(subject, by, clock.instant(), basis));
    }

    /** Returns those that another made meanwhile; the own ones are in the keys. */
    private List<Wrapped> made(OrganisationId organisation, List<UUID> subjects, DataKeys keys) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        var current = keyrings.current(organisation);
        try {
            Map<UUID, KeysetHandle> fresh = new HashMap<>();
            var wrapped = new ArrayList<Wrapped>();
            for (var subject : subjects) {
                var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Ring.AEAD);
                fresh.put(subject, key);
                var bytes = current.ring().wrap(current.kek(), key, Wrapped.whose(subject, organisation.code()));
                wrapped.add(new Wrapped(subject, organisation.code(), current.kek(), bytes));
            }
            for (var in : table.insert(wrapped, clock.instant())) {
                var key = Objects.requireNonNull(fresh.remove(in.subject()));
                keys.add(in.subject(), key.getPrimitive(Ring.AEAD, Aead.class));
            }
            fresh.keySet().forEach(subject -> keys.refuse(subject, SealRefusal.DESTROYED));
            return fresh.isEmpty() ? List.of() : table.find(organisation, fresh.keySet());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unwrap(List<Wrapped> found, OrganisationId organisation, DataKeys keys) {
        for (var key : found) {
            if (key.destroyed()) {
                keys.refuse(key.subject(), SealRefusal.DESTROYED);
                continue;
            }
            var ring = keyrings.holding(organisation, key.kek());
            try {
                keys.add(key.subject(), ring.unwrap(key.kek(), key.open(), key.whose()));
            } catch (GeneralSecurityException e) {
                incidents.broken(organisation, key.subject(), new Cell("keys.data_key", "wrapped", key.subject()));
                keys.refuse(key.subject(), SealRefusal.BROKEN);
            }
        }
    }
}
