package org.filet.linkage.files;

/** A token's record, and a pair of such, in the bits of one number. */
final class Posting {

    /** Largest number of a record: 26 bits. */
    static final int MOST_RECORDS = 1 << 26;

    private static final int FAMILY_BITS = 6;
    private static final int RECORD_BITS = 26;
    private static final long FAMILY = (1L << FAMILY_BITS) - 1;
    private static final long RECORD = (1L << RECORD_BITS) - 1;
    private static final int SIDE = FAMILY_BITS + RECORD_BITS;
    private static final int RIGHT = FAMILY_BITS + FAMILY_BITS;
    private static final int LEFT = RIGHT + RECORD_BITS;

    private Posting() {}

    static long of(Side side, int record, int family) {
        return (side == Side.RIGHT ? 1L << SIDE : 0) | ((long) record << FAMILY_BITS) | family;
    }

    static boolean isRight(long posting) {
        return posting >>> SIDE != 0;
    }

    static int record(long posting) {
        return (int) ((posting >>> FAMILY_BITS) & RECORD);
    }

    /** Ordered by left record, then right record, then families. */
    static long pair(long left, long right) {
        return ((long) record(left) << LEFT)
                | ((long) record(right) << RIGHT)
                | ((left & FAMILY) << FAMILY_BITS)
                | (right & FAMILY);
    }

    /** The two records without the families. */
    static long records(long pair) {
        return pair >>> RIGHT;
    }

    static int left(long records) {
        return (int) (records >>> RECORD_BITS);
    }

    static int right(long records) {
        return (int) (records & RECORD);
    }

    /** The bits of the two families of a pair. */
    static long families(long pair) {
        return (1L << ((pair >>> FAMILY_BITS) & FAMILY)) | (1L << (pair & FAMILY));
    }
}
