package org.filet.linkage.atrest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.filet.linkage.BlindToken;

/**
 * The form in which tokens rest. Pointers are spread by chance over groups; a token's resting value is a hash of its blind
 * value and its group, so that equal tokens of two pointers are seen to be equal only inside one group, and its family is
 * masked by the same hash, so that it is read only by a question that holds the blind token. A question looks for each of
 * its tokens once in each group and finds what it would have found before: nothing is lost but the lookups. The blind
 * tokens themselves are not stored.
 *
 * <p>This protects a store that is copied, not a service that keeps the questions it is asked.
 */
public final class AtRest {

    private static final byte[] VERSION = "filet-at-rest-1|".getBytes(StandardCharsets.US_ASCII);

    private final int groups;

    /**
     * Spreads over groups.
     *
     * @param groups how many, at least 1: the more, the less two pointers can be compared and the more lookups a question
     *     needs
     */
    public AtRest(int groups) {
        if (groups < 1) {
            throw new IllegalArgumentException("There is at least one group");
        }
        this.groups = groups;
    }

    public int groups() {
        return groups;
    }

    /**
     * The token as a pointer of this group stores it.
     *
     * @param group from 0 to {@code groups() - 1}, the same for all tokens of a pointer and chosen by chance
     */
    public RestingToken rest(BlindToken token, int group) {
        ByteBuffer hash = hash(token, group);
        return new RestingToken(hash.getLong(), hash.getLong(), (short) (token.family() ^ hash.getShort()));
    }

    /**
     * The family of a stored token that a question's token has found, that is: whose value is the one {@link #rest} gives
     * for it in this group.
     */
    public short family(RestingToken stored, BlindToken asked, int group) {
        return (short) (stored.family()
                ^ hash(asked, group).position(BlindToken.LENGTH).getShort());
    }

    private ByteBuffer hash(BlindToken token, int group) {
        if (group < 0 || group >= groups) {
            throw new IllegalArgumentException("No such group");
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(VERSION);
            sha.update(token.value());
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(group).flip());
            return ByteBuffer.wrap(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
