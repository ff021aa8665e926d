package org.filet.linkage.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.util.LongAccumulator;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Encoder;
import org.filet.linkage.Person;
import scala.Tuple2;

/** Blocks of tokens, made as they are asked for: a part of a file of any length takes the memory of its open blocks. */
final class EncodedBlocks implements Iterator<Tuple2<Integer, byte[]>> {

    private final Iterator<Tuple2<Person, Long>> people;
    private final Encoder encoder;
    private final Side side;
    private final HeavyTokens heavy;
    private final TokenBlocks blocks;
    private final LongAccumulator stopped;

    EncodedBlocks(
            Iterator<Tuple2<Person, Long>> people,
            Encoder encoder,
            Side side,
            HeavyTokens heavy,
            TokenBlocks blocks,
            LongAccumulator stopped) {
        this.people = people;
        this.encoder = encoder;
        this.side = side;
        this.heavy = heavy;
        this.blocks = blocks;
        this.stopped = stopped;
    }

    @Override
    public boolean hasNext() {
        while (!blocks.isReady() && people.hasNext()) {
            encode(people.next());
        }
        if (!blocks.isReady()) {
            blocks.closeAll();
        }
        return blocks.isReady();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return blocks.take();
    }

    private void encode(Tuple2<Person, Long> person) {
        for (BlindToken token : encoder.encode(person._1())) {
            if (heavy.admits(token)) {
                blocks.add(token, person._2(), side);
            } else {
                stopped.add(1);
            }
        }
    }
}
