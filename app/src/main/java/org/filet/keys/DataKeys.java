package org.filet.keys;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The data keys of some youths at one organisation, for as long as one deed lasts. Not to be kept. */
public final class DataKeys {

    private static final String SCHEMA = "1";
    /** Lengths tell names apart: texts are filled up to a multiple of this. */
    private static final int BLOCK = 32;

    private static final byte END = (byte) 0x80;

    private final OrganisationId organisation;
    private final Incidents incidents;
    private final Map<UUID, Aead> keys = new HashMap<>();
    private final Map<UUID, SealRefusal> refusals = new HashMap<>();

    DataKeys(OrganisationId organisation, Incidents incidents) {
        this.organisation = organisation;
        this.incidents = incidents;
    }

    void add(UUID subject, Aead key) {
        keys.put(subject, key);
    }

    void refuse(UUID subject, SealRefusal why) {
        refusals.put(subject, why);
    }

    /** Why nothing of this youth's opens here; empty where its key is there. */
    public Optional<SealRefusal> refusal(UUID subject) {
        return keys.containsKey(subject)
                ? Optional.empty()
                : Optional.of(refusals.getOrDefault(subject, SealRefusal.KEY_AWAY));
    }

    /** @throws Refused where the youth's keys were destroyed */
    public byte[] seal(UUID subject, Cell cell, String text) {
        return sealBytes(subject, cell, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same for what is no text.
     *
     * @throws Refused where the youth's keys were destroyed
     */
    public byte[] sealBytes(UUID subject, Cell cell, byte[] content) {
        try {
            return key(subject).encrypt(filled(content), place(subject, cell));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Refused with a {@link SealRefusal}; what is not what was sealed in this place is an incident */
    public String open(UUID subject, Cell cell, byte[] sealed) {
        return new String(openBytes(subject, cell, sealed), StandardCharsets.UTF_8);
    }

    /**
     * The same for what is no text.
     *
     * @throws Refused with a {@link SealRefusal}; what is not what was sealed in this place is an incident
     */
    public byte[] openBytes(UUID subject, Cell cell, byte[] sealed) {
        try {
            return emptied(key(subject).decrypt(sealed, place(subject, cell)));
        } catch (GeneralSecurityException e) {
            incidents.broken(organisation, subject, cell);
            throw new Refused(SealRefusal.BROKEN, e);
        }
    }

    private Aead key(UUID subject) {
        @Nullable Aead key = keys.get(subject);
        if (key == null) {
            throw new Refused(refusals.getOrDefault(subject, SealRefusal.KEY_AWAY));
        }
        return key;
    }

    private byte[] place(UUID subject, Cell cell) {
        return String.join(
                        "|",
                        cell.table(),
                        cell.column(),
                        cell.row().toString(),
                        subject.toString(),
                        organisation.code(),
                        SCHEMA)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] filled(byte[] bytes) {
        var block = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
        block[bytes.length] = END;
        return block;
    }

    private static byte[] emptied(byte[] block) throws GeneralSecurityException {
        int end = block.length - 1;
        while (end >= 0 && block[end] == 0) {
            end--;
        }
        if (end < 0 || block[end] != END) {
            throw new GeneralSecurityException("not filled");
        }
        return Arrays.copyOf(block, end);
    }
}
