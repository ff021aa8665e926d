package org.filet.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/** A private key that signs notes under a name. */
public final class Signer {

    private final Verifier verifier;
    private final PrivateKey key;

    /**
     * Signs with this pair.
     *
     * @param pair of the type's algorithm
     */
    public Signer(String name, KeyType type, KeyPair pair) {
        KeyName.check(name);
        this.verifier = Verifier.of(name, type, pair.getPublic());
        this.key = pair.getPrivate();
    }

    /** A new pair of the type's algorithm. */
    public static KeyPair newPair(KeyType type) {
        try {
            return KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(type.algorithm() + " is part of this JDK", e);
        }
    }

    /** What others need to check this signer. */
    public Verifier verifier() {
        return verifier;
    }

    /**
     * Signs the text of a note.
     *
     * @param at time the signature tells, in whole seconds; a type without a time leaves it out
     */
    public NoteSignature sign(String text, Instant at) {
        KeyType type = verifier.type();
        byte[] signed = signed(type.message(verifier.name(), text, at));
        ByteBuffer bytes = ByteBuffer.allocate((type.timed() ? Long.BYTES : 0) + signed.length);
        if (type.timed()) {
            bytes.putLong(at.getEpochSecond());
        }
        return new NoteSignature(
                verifier.name(), verifier.keyId(), bytes.put(signed).array());
    }

    private byte[] signed(byte[] message) {
        try {
            Signature signature = Signature.getInstance(verifier.type().algorithm());
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This key cannot sign", e);
        }
    }
}
