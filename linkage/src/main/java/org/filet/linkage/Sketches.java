package org.filet.linkage;

/**
 * What is kept in memory of the records of one file while it is compared on this machine, 24 bytes a record, or 56 where
 * the files have places. Several threads may put different records; whoever asks does so after them.
 */
public final class Sketches {

    private final Census census;
    private final long[] sketches;

    /**
     * Room for a file.
     *
     * @param records how many it has
     */
    public Sketches(Census census, int records) {
        this.census = census;
        this.sketches = new long[Math.multiplyExact(records, census.width())];
    }

    public void put(int record, Entry entry) {
        long[] sketch = census.sketch(entry);
        System.arraycopy(sketch, 0, sketches, record * sketch.length, sketch.length);
    }

    /** What two records say beside their tokens, for {@link Scorer#tier(java.util.Set, int)}. */
    public int beside(int record, Sketches other, int otherRecord) {
        int width = census.width();
        return Sketch.beside(sketches, record * width, other.sketches, otherRecord * width, width)
                .code();
    }

    /** Whether the places of two records agree in most of their letters. */
    public static boolean placesAgree(int beside) {
        return new Beside(beside).place().compareTo(PlaceLevel.MUCH) >= 0;
    }
}
