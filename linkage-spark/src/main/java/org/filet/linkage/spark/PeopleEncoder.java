package org.filet.linkage.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.util.LongAccumulator;
import org.filet.linkage.Encoder;
import org.filet.linkage.Person;
import scala.Tuple2;

/**
 * Encodes the people of one part of a file into blocks of tokens for the partitions where they meet.
 *
 * @param stopped counts the copies of heavy tokens that were not sent
 */
record PeopleEncoder(Key key, Side side, int cap, int partitions, LongAccumulator stopped)
        implements PairFlatMapFunction<Iterator<Tuple2<Person, Long>>, Integer, byte[]> {

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Tuple2<Person, Long>> people) {
        Encoder encoder = new Encoder(key.prf());
        return new EncodedBlocks(people, encoder, side, new HeavyTokens(cap), new TokenBlocks(partitions), stopped);
    }
}
