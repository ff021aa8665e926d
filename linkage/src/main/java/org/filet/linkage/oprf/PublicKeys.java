package org.filet.linkage.oprf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public side of a split key: its epoch, the element of the whole key and those of the three shares, against which
 * answers are checked. Not secret, but to be trusted: whoever could replace it could choose the key. Compare
 * {@link #fingerprint} by voice.
 *
 * <p>File form, big-endian: {@code FKP1}, epoch (2 bytes), four elements (33 each, SEC 1 compressed).
 */
public final class PublicKeys {

    /** How many holders a key has. */
    public static final int HOLDERS = 3;

    /** How many of them are needed, and enough. */
    public static final int QUORUM = 2;

    static final int LENGTH = 6 + (1 + HOLDERS) * Point.LENGTH;
    private static final byte[] MAGIC = Mode.ascii("FKP1");
    private static final int GROUP = 4;

    private final int epoch;
    private final Point whole;
    private final List<Point> shares;
    private volatile @Nullable FixedBase unblinding;

    PublicKeys(int epoch, Point whole, List<Point> shares) {
        this.epoch = epoch;
        this.whole = whole;
        this.shares = List.copyOf(shares);
    }

    /**
     * Reads the file form.
     *
     * @throws MalformedMessage when it is no such file, or its elements are not those of one split key
     */
    public static PublicKeys parse(byte[] file) {
        if (file.length != LENGTH || !Arrays.equals(MAGIC, 0, MAGIC.length, file, 0, MAGIC.length)) {
            throw new MalformedMessage("This is no file of public keys");
        }
        Reader reader = Reader.after(MAGIC.length, file);
        int epoch = reader.epoch();
        Point whole = reader.points(1).getFirst();
        PublicKeys keys = new PublicKeys(epoch, whole, reader.points(HOLDERS));
        keys.requireOneKey();
        return keys;
    }

    public int epoch() {
        return epoch;
    }

    /** 128 bits of the file's SHA-256, in eight groups of four hexadecimal digits: for reading aloud. */
    public String fingerprint() {
        String hex = HexFormat.of().formatHex(Xmd.sha256().digest(encoded()));
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            groups.append(i == 0 ? "" : "-").append(hex, i * GROUP, (i + 1) * GROUP);
        }
        return groups.toString();
    }

    /** The file form. */
    public byte[] encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(MAGIC).putShort((short) epoch);
        bytes.put(whole.encoded());
        shares.forEach(share -> bytes.put(share.encoded()));
        return bytes.array();
    }

    Point whole() {
        return whole;
    }

    Point ofHolder(int number) {
        return shares.get(number - 1);
    }

    /** The table of the whole key's element: made at the first use and kept, for it costs more than many a batch. */
    FixedBase unblinding() {
        FixedBase table = unblinding;
        if (table == null) {
            table = new FixedBase(whole);
            unblinding = table;
        }
        return table;
    }

    private void requireOneKey() {
        for (int one = 1; one <= HOLDERS; one++) {
            int other = one % HOLDERS + 1;
            List<Point> joined = Shares.join(one, List.of(ofHolder(one)), other, List.of(ofHolder(other)));
            if (!joined.getFirst().equals(whole)) {
                throw new MalformedMessage("The public keys are not those of one split key");
            }
        }
    }
}
