package org.filet.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's keys as its files hold them: those that wrap data keys, by their numbers, and the one that its
 * search indexes are derived from.
 */
final class Ring {

    static final Configuration AEAD = AeadConfig2026.get();
    static final Configuration PRF = PrfConfig2026.get();

    private final KeysetHandle wrapping;
    private final KeysetHandle indexing;
    private final Map<Integer, Aead> wrappers = new HashMap<>();
    private final PrfSet index;

    Ring(KeysetHandle wrapping, KeysetHandle indexing) throws GeneralSecurityException {
        this.wrapping = wrapping;
        this.indexing = indexing;
        this.index = indexing.getPrimitive(PRF, PrfSet.class);
        for (int i = 0; i < wrapping.size(); i++) {
            var entry = wrapping.getAt(i);
            // A wrapper for each key, so that the database, not the file, says which one is in use.
            wrappers.put(entry.getId(), single(entry).getPrimitive(AEAD, Aead.class));
        }
    }

    static Ring made() throws GeneralSecurityException {
        return new Ring(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD),
                KeysetHandle.generateNew(PredefinedPrfParameters.HKDF_SHA256, PRF));
    }

    KeysetHandle wrapping() {
        return wrapping;
    }

    KeysetHandle indexing() {
        return indexing;
    }

    /** The number of the newest key. */
    int newest() {
        return wrapping.getPrimary().getId();
    }

    int indexNumber() {
        return indexing.getPrimary().getId();
    }

    boolean holds(int number) {
        return wrappers.containsKey(number);
    }

    /** This ring with one more key, the newest. */
    Ring turned() throws GeneralSecurityException {
        var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD)
                .getPrimary();
        var more = KeysetHandle.newBuilder(wrapping)
                .addEntry(KeysetHandle.importKey(fresh.getKey())
                        .withFixedId(fresh.getId())
                        .makePrimary())
                .build();
        return new Ring(more, indexing);
    }

    /** This ring without one key. */
    Ring without(int number) throws GeneralSecurityException {
        var fewer = KeysetHandle.newBuilder();
        for (int i = 0; i < wrapping.size(); i++) {
            var entry = wrapping.getAt(i);
            if (entry.getId() != number) {
                var kept = KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId());
                fewer.addEntry(entry.isPrimary() ? kept.makePrimary() : kept);
            }
        }
        return new Ring(fewer.build(), indexing);
    }

    byte[] wrap(int number, KeysetHandle dataKey, byte[] whose) throws GeneralSecurityException {
        return wrapper(number)
                .encrypt(TinkProtoKeysetFormat.serializeKeyset(dataKey, InsecureSecretKeyAccess.get(), AEAD), whose);
    }

    Aead unwrap(int number, byte[] wrapped, byte[] whose) throws GeneralSecurityException {
        var clear = wrapper(number).decrypt(wrapped, whose);
        return TinkProtoKeysetFormat.parseKeyset(clear, InsecureSecretKeyAccess.get(), AEAD)
                .getPrimitive(AEAD, Aead.class);
    }

    byte[] rewrap(Wrapped old, int number, byte[] whose) throws GeneralSecurityException {
        return wrapper(number).encrypt(wrapper(old.kek()).decrypt(old.open(), whose), whose);
    }

    byte[] derive(byte[] input, int length) throws GeneralSecurityException {
        return index.computePrimary(input, length);
    }

    private Aead wrapper(int number) throws GeneralSecurityException {
        @Nullable Aead wrapper = wrappers.get(number);
        if (wrapper == null) {
            throw new GeneralSecurityException("no key of this number");
        }
        return wrapper;
    }

    private static KeysetHandle single(KeysetHandle.Entry entry) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(entry.getKey())
                        .withFixedId(entry.getId())
                        .makePrimary())
                .build();
    }
}
