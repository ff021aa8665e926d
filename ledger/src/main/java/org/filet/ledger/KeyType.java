package org.filet.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** How a key signs a checkpoint: the identifier byte of C2SP <i>signed-note</i>, the JDK's algorithm, what is signed. */
public enum KeyType {
    /** The log's own signature over the text of the note. */
    ED25519(0x01, "Ed25519", "302a300506032b6570032100", 32, 64, false),
    /** A witness: « as of this time, this is the largest consistent tree I have seen ». */
    ED25519_COSIGNATURE(0x04, "Ed25519", "302a300506032b6570032100", 32, 64, true),
    /** The same, safe against quantum computers; C2SP <i>tlog-cosignature</i> asks new logs for it. */
    ML_DSA_44_COSIGNATURE(0x06, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420, true);

    private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private final byte id;
    private final String algorithm;
    private final byte[] prefix;
    private final int keyLength;
    private final int signatureLength;
    private final boolean timed;

    KeyType(int id, String algorithm, String prefix, int keyLength, int signatureLength, boolean timed) {
        this.id = (byte) id;
        this.algorithm = algorithm;
        this.prefix = HexFormat.of().parseHex(prefix);
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
        this.timed = timed;
    }

    static KeyType of(byte id) {
        for (KeyType type : values()) {
            if (type.id == id) {
                return type;
            }
        }
        throw new Malformed("an unknown signature type");
    }

    byte id() {
        return id;
    }

    /** The name the JDK gives to keys and signatures of this type. */
    public String algorithm() {
        return algorithm;
    }

    /** What precedes the raw key in its X.509 form. */
    byte[] prefix() {
        return prefix;
    }

    int keyLength() {
        return keyLength;
    }

    int signatureLength() {
        return signatureLength;
    }

    /** Whether the signature carries the time at which it was made. */
    public boolean timed() {
        return timed;
    }

    /** The bytes that are signed. */
    byte[] message(String name, String note, Instant at) {
        return switch (this) {
            case ED25519 -> note.getBytes(StandardCharsets.UTF_8);
            case ED25519_COSIGNATURE ->
                ("cosignature/v1\ntime " + at.getEpochSecond() + "\n" + note).getBytes(StandardCharsets.UTF_8);
            case ML_DSA_44_COSIGNATURE -> subtree(name, Checkpoint.parse(note), at);
        };
    }

    private static byte[] subtree(String name, Checkpoint checkpoint, Instant at) {
        byte[] cosigner = name.getBytes(StandardCharsets.UTF_8);
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        if (cosigner.length > 255 || origin.length > 255) {
            throw new Malformed("a name of over 255 bytes");
        }
        return ByteBuffer.allocate(SUBTREE.length + 2 + cosigner.length + origin.length + 3 * Long.BYTES + Hash.LENGTH)
                .put(SUBTREE)
                .put((byte) cosigner.length)
                .put(cosigner)
                .putLong(at.getEpochSecond())
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root().bytes())
                .array();
    }
}
