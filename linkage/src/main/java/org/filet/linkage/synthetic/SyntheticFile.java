package org.filet.linkage.synthetic;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file of invented people. Any row can be made alone, so that files larger than memory are streamed and may be made
 * in parallel; the rows stand in a random order. Safe for use by several threads.
 */
public final class SyntheticFile {

    private enum Side {
        LEFT("L-", 0),
        RIGHT("R-", 1),
        ONE("D-", 2);

        private final String prefix;
        private final long kind;

        Side(String prefix, long kind) {
            this.prefix = prefix;
            this.kind = kind;
        }
    }

    /** Which person a row is of, and which of that person's rows it is. */
    private record Place(long person, int copy) {}

    private static final long ROWS = 16;
    private static final long MOST_COPIES = 1 << 30;
    private static final long ORDER = 4;

    private final Design design;
    private final Side side;
    private final Population population;
    private final Shuffle rows;
    private final Shuffle people;

    private SyntheticFile(Design design, Side side) {
        this.design = design;
        this.side = side;
        this.population = new Population(design.seed(), design.firstYear(), design.lastYear());
        this.rows = new Shuffle(design.size(), Seeds.mixed(design.seed() + ORDER + side.kind));
        this.people = new Shuffle(persons(), Seeds.mixed(design.seed() - ORDER));
    }

    /** The first of two files. */
    public static SyntheticFile left(Design design) {
        return new SyntheticFile(design, Side.LEFT);
    }

    /** The second of two files: it shares people, exactly {@code size × share} of them, with {@link #left}. */
    public static SyntheticFile right(Design design) {
        return new SyntheticFile(design, Side.RIGHT);
    }

    /** One file in which some people have two or three rows. */
    public static SyntheticFile withDuplicates(Design design) {
        return new SyntheticFile(design, Side.ONE);
    }

    public int size() {
        return design.size();
    }

    /** How many pairs of rows are of one person: across the two files, or inside the one. */
    public long truePairs() {
        if (side != Side.ONE) {
            return design.shared();
        }
        long pairs = 0;
        for (int i = 0; i < design.shared(); i++) {
            pairs += duplicate(i).copy();
        }
        return pairs;
    }

    /** All rows in their order; may be made parallel. */
    public Stream<SyntheticRecord> stream() {
        return IntStream.range(0, size()).mapToObj(this::row);
    }

    /**
     * One row.
     *
     * @param number from 0 to {@code size() - 1}
     */
    public SyntheticRecord row(int number) {
        Place place = place(rows.at(number));
        long person = people.at(place.person());
        Clerk clerk = new Clerk(
                design.errors(),
                population.youth(person),
                Seeds.of(design.seed(), ROWS + side.kind * MOST_COPIES + place.copy(), person));
        return clerk.row(side.prefix + number);
    }

    /** Of two files, the people in both come first, then those of the left alone, then those of the right alone. */
    private Place place(long row) {
        return switch (side) {
            case LEFT -> new Place(row, 0);
            case RIGHT -> new Place(row < design.shared() ? row : row - design.shared() + size(), 0);
            case ONE -> row < singles() ? new Place(row, 0) : duplicate(row - singles());
        };
    }

    /** Three duplicates in four are second rows; the others are third rows of the same people. */
    private Place duplicate(long number) {
        long seconds = Math.min(singles(), Math.max(1, Math.ceilDiv(design.shared() * 3L, 4)));
        return new Place(number % seconds, 1 + (int) (number / seconds));
    }

    private long singles() {
        return Math.max(1, size() - design.shared());
    }

    private long persons() {
        return side == Side.ONE ? singles() : 2L * size() - design.shared();
    }
}
