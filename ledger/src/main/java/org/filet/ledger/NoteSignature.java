package org.filet.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One signature line of a note: the name of the key, its id, and what it made of the note. */
public final class NoteSignature {

    private static final String START = "— ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String name, int keyId, byte[] signature) {
        KeyName.check(name);
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /**
     * Reads a line without its line feed.
     *
     * @throws Malformed for any other form
     */
    public static NoteSignature parse(String line) {
        String[] fields =
                line.startsWith(START) ? line.substring(START.length()).split(" ", -1) : new String[0];
        if (fields.length != 2) {
            throw new Malformed("a signature line is a dash, a name and a signature");
        }
        byte[] bytes = StrictBase64.decode(fields[1]);
        if (bytes.length <= Integer.BYTES) {
            throw new Malformed("a signature has a key id and more");
        }
        int keyId = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(fields[0], keyId, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    public String name() {
        return name;
    }

    /** First four bytes of the hash of name, type and public key. */
    int keyId() {
        return keyId;
    }

    /** The signature, for a timed type with its time before it. */
    byte[] signature() {
        return signature.clone();
    }

    /** The line without its line feed. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return START + name + " " + StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
