package org.filet.linkage.clk;

/** How often the pieces of a value are hashed. */
public sealed interface ClkWeight {

    /** How often the piece with this number, from 0, is hashed when there are so many. */
    int of(int piece, int pieces);

    /** So many for the whole value, spread evenly, the first pieces taking what remains. */
    record BitsPerFeature(int bits) implements ClkWeight {

        @Override
        public int of(int piece, int pieces) {
            return bits / pieces + (piece < bits % pieces ? 1 : 0);
        }
    }

    /** So many for each piece. */
    record BitsPerToken(int bits) implements ClkWeight {

        @Override
        public int of(int piece, int pieces) {
            return bits;
        }
    }
}
