package org.filet.linkage.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Walks through the values of a partition and, for each, through the pairs of records that hold it. */
final class SharedTokens implements Iterator<Row> {

    private final SortedTokens tokens;
    private final boolean within;
    private final int cap;
    private final Counts counts;

    /** The tokens of one value, the next one of them on either side. */
    private int start;

    private int end;
    private int one;
    private int other;

    SharedTokens(SortedTokens tokens, boolean within, int cap, Counts counts) {
        this.tokens = tokens;
        this.within = within;
        this.cap = cap;
        this.counts = counts;
    }

    @Override
    public boolean hasNext() {
        while (true) {
            if (one < end && other < end && isPair()) {
                return true;
            }
            if (other < end) {
                other++;
            } else if (one < end) {
                one++;
                other = within ? one + 1 : start;
            } else if (end < tokens.size()) {
                nextValue();
            } else {
                return false;
            }
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Families families = Families.of(tokens.family(one), tokens.family(other));
        long left = tokens.record(one);
        long right = tokens.record(other);
        other++;
        counts.shared().add(1);
        boolean turned = within && left > right;
        return RowFactory.create(turned ? right : left, turned ? left : right, families.low(), families.high());
    }

    private boolean isPair() {
        return within
                ? tokens.record(one) != tokens.record(other)
                : tokens.side(one) == Side.LEFT && tokens.side(other) == Side.RIGHT;
    }

    private void nextValue() {
        start = end;
        end = tokens.endOfEqual(start);
        one = start;
        other = within ? start + 1 : start;
        if (isCapped()) {
            counts.capped().add(1);
            counts.copies().add(end - start);
            one = end;
            other = end;
        }
    }

    private boolean isCapped() {
        if (end - start <= cap) {
            return false;
        }
        int left = 0;
        for (int place = start; place < end; place++) {
            left += tokens.side(place) == Side.LEFT ? 1 : 0;
        }
        return Math.max(left, end - start - left) > cap;
    }
}
