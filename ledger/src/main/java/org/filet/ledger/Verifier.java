package org.filet.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A public key that is trusted under a name: what a verifier key ({@code name+id+key}) says. */
public final class Verifier {

    private final String name;
    private final KeyType type;
    private final byte[] raw;
    private final PublicKey key;
    private final int keyId;

    private Verifier(String name, KeyType type, byte[] raw, PublicKey key) {
        this.name = name;
        this.type = type;
        this.raw = raw;
        this.key = key;
        this.keyId = keyId(name, type, raw);
    }

    static Verifier of(String name, KeyType type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - type.keyLength(), encoded.length);
        return new Verifier(name, type, raw, key);
    }

    /**
     * Reads a verifier key.
     *
     * @throws Malformed where it is not one, or its id is not that of its key
     */
    public static Verifier parse(String line) {
        String[] fields = line.split("\\+", 3);
        if (fields.length != 3) {
            throw new Malformed("a verifier key is name+id+key");
        }
        KeyName.check(fields[0]);
        byte[] typed = StrictBase64.decode(fields[2]);
        if (typed.length == 0) {
            throw new Malformed("a verifier key without a key");
        }
        KeyType type = KeyType.of(typed[0]);
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        Verifier verifier = new Verifier(fields[0], type, raw, key(type, raw));
        if (!fields[1].equals(verifier.hexId())) {
            throw new Malformed("the id of a verifier key is not that of its key");
        }
        return verifier;
    }

    public String name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    int keyId() {
        return keyId;
    }

    /** The verifier key as text. */
    public String line() {
        byte[] typed =
                ByteBuffer.allocate(1 + raw.length).put(type.id()).put(raw).array();
        return name + "+" + hexId() + "+" + StrictBase64.encode(typed);
    }

    /** Whether the signature is this key's, by name and id; it may still be wrong. */
    public boolean claims(NoteSignature signature) {
        return signature.keyId() == keyId && signature.name().equals(name);
    }

    /**
     * The time this key says it signed the note ({@link Instant#EPOCH} for one that says none); empty where the
     * signature is another key's or is wrong.
     */
    public Optional<Instant> verify(String text, NoteSignature signature) {
        byte[] bytes = signature.signature();
        int time = type.timed() ? Long.BYTES : 0;
        if (!claims(signature) || bytes.length != time + type.signatureLength()) {
            return Optional.empty();
        }
        long seconds = type.timed() ? ByteBuffer.wrap(bytes).getLong() : 0;
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochSecond(seconds);
        return verifies(type.message(name, text, at), bytes, time) ? Optional.of(at) : Optional.empty();
    }

    private boolean verifies(byte[] message, byte[] bytes, int from) {
        try {
            Signature verification = Signature.getInstance(type.algorithm());
            verification.initVerify(key);
            verification.update(message);
            return verification.verify(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(keyId);
    }

    private static PublicKey key(KeyType type, byte[] raw) {
        if (raw.length != type.keyLength()) {
            throw new Malformed("a public key of a wrong length");
        }
        byte[] encoded = Arrays.copyOf(type.prefix(), type.prefix().length + raw.length);
        System.arraycopy(raw, 0, encoded, type.prefix().length, raw.length);
        try {
            return KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new Malformed("not a public key of its type");
        }
    }

    private static int keyId(String name, KeyType type, byte[] raw) {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(type.id());
        return ByteBuffer.wrap(digest.digest(raw)).getInt();
    }
}
