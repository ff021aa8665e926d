package org.filet.bench.leakage;

/**
 * Which records share tokens, and how: the only thing a table of blind tokens shows beside its size. An edge's label
 * stands for the families, on both sides, of all the tokens that its two records share, seen from one of them; it is the
 * same under every key.
 */
final class SharedTokens {

    /** A value in more records than this says little and costs much. */
    private static final int LARGEST_GROUP = 2000;

    private final int[] start;
    private final int[] other;
    private final long[] label;

    private SharedTokens(int[] start, int[] other, long[] label) {
        this.start = start;
        this.other = other;
        this.label = label;
    }

    static SharedTokens of(Stored stored) {
        Pairs pairs = new Pairs();
        EqualRows.each(stored, (rows, size) -> {
            for (int i = 0; i < Math.min(size, LARGEST_GROUP); i++) {
                for (int j = 0; j < i; j++) {
                    add(pairs, stored, rows[i], rows[j]);
                }
            }
        });
        return of(stored.records(), pairs);
    }

    private static void add(Pairs pairs, Stored stored, int row, int otherRow) {
        int one = Stored.record(row);
        int other = Stored.record(otherRow);
        if (one != other) {
            long own = stored.family(row);
            long its = stored.family(otherRow);
            pairs.add(one, other, Mix.of((own << 8) | its), Mix.of((its << 8) | own));
        }
    }

    private static SharedTokens of(int records, Pairs pairs) {
        int[] start = new int[records + 1];
        pairs.each((lower, higher, fromLower, fromHigher) -> {
            start[lower]++;
            start[higher]++;
        });
        for (int r = 1; r <= records; r++) {
            start[r] += start[r - 1];
        }
        int[] other = new int[start[records]];
        long[] label = new long[start[records]];
        pairs.each((lower, higher, fromLower, fromHigher) -> {
            other[--start[lower]] = higher;
            label[start[lower]] = fromLower;
            other[--start[higher]] = lower;
            label[start[higher]] = fromHigher;
        });
        return new SharedTokens(start, other, label);
    }

    int records() {
        return start.length - 1;
    }

    int edges() {
        return other.length;
    }

    /** The edges of a record are those from here to the first of the next record. */
    int first(int record) {
        return start[record];
    }

    int degree(int record) {
        return start[record + 1] - start[record];
    }

    int other(int edge) {
        return other[edge];
    }

    long label(int edge) {
        return label[edge];
    }
}
