package org.filet.linkage.oprf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.security.auth.Destroyable;

/**
 * One holder's share of a key, with the public keys it belongs to. Secret: two shares are the key.
 *
 * <p>File form, big-endian: {@code FKS1}, holder (1 byte), share (32), the {@link PublicKeys}. Reading checks the share
 * against its public element, so that a damaged file is noticed; keeping the file from others is its owner's affair.
 */
public final class KeyShare implements Destroyable {

    private static final byte[] MAGIC = Mode.ascii("FKS1");
    private static final int HEADER = 5 + Scalar.LENGTH;

    private final PublicKeys publicKeys;
    private final int holder;
    private final byte[] secret;
    private volatile boolean destroyed;

    KeyShare(PublicKeys publicKeys, int holder, Scalar secret) {
        this.publicKeys = publicKeys;
        this.holder = holder;
        this.secret = secret.encoded();
    }

    /**
     * Reads the file form.
     *
     * @throws MalformedMessage when it is no such file or is damaged
     */
    public static KeyShare parse(byte[] file) {
        if (file.length != HEADER + PublicKeys.LENGTH
                || !Arrays.equals(MAGIC, 0, MAGIC.length, file, 0, MAGIC.length)) {
            throw new MalformedMessage("This is no file of a key share");
        }
        Reader reader = Reader.after(MAGIC.length, file);
        int holder = reader.number8();
        Scalar secret = reader.scalar();
        PublicKeys keys = PublicKeys.parse(reader.take(PublicKeys.LENGTH));
        if (holder < 1 || holder > PublicKeys.HOLDERS || secret.isZero()) {
            throw new MalformedMessage("This is no file of a key share");
        }
        if (!FixedBase.GENERATOR.times(secret).equals(keys.ofHolder(holder))) {
            throw new MalformedMessage("The key share does not belong to its public keys");
        }
        return new KeyShare(keys, holder, secret);
    }

    public PublicKeys publicKeys() {
        return publicKeys;
    }

    /** The number of its holder, 1 to 3. */
    public int holder() {
        return holder;
    }

    public int epoch() {
        return publicKeys.epoch();
    }

    /** The file form, secret: overwrite the array when it is written. */
    public byte[] encoded() {
        ByteBuffer bytes =
                ByteBuffer.allocate(HEADER + PublicKeys.LENGTH).put(MAGIC).put((byte) holder);
        return bytes.put(requireSecret()).put(publicKeys.encoded()).array();
    }

    /** Overwrites the secret; from then on the share cannot be used. Copies that a caller made are the caller's. */
    @Override
    public void destroy() {
        destroyed = true;
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    Scalar secret() {
        return Scalar.decode(requireSecret());
    }

    @Override
    public String toString() {
        return "KeyShare[holder=" + holder + ", epoch=" + epoch() + "]";
    }

    private byte[] requireSecret() {
        if (destroyed) {
            throw new IllegalStateException("The key share is destroyed");
        }
        return secret;
    }
}
