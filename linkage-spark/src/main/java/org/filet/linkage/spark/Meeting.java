package org.filet.linkage.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Where equal tokens meet: a row for each pair of records and token they share (left, right, families of both). A
 * token that more than the cap of records of one file hold says little and would make pairs without number: it is left
 * out whole, whatever the order of things, and counted.
 */
record Meeting(boolean within, int cap, Counts counts)
        implements FlatMapFunction<Iterator<Tuple2<Integer, byte[]>>, Row> {

    @Override
    public Iterator<Row> call(Iterator<Tuple2<Integer, byte[]>> blocks) {
        SortedTokens tokens = SortedTokens.read(blocks);
        return new SharedTokens(tokens, within, cap, counts);
    }
}
