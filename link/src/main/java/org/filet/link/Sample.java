package org.filet.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.filet.linkage.Entry;

/**
 * People of one file drawn at random, every one as likely as another, in one pass and bounded memory (J. S. Vitter,
 * « Random sampling with a reservoir », <i>ACM TOMS</i> 11, 1985, algorithm R). The same file gives the same sample.
 */
final class Sample {

    /** Most people of one file: what is common among them, and how records of one person differ, changes little beyond. */
    static final int MOST = 10_000;

    private final Random random;
    private final List<Entry> people = new ArrayList<>();
    private int seen;

    Sample(long seed) {
        this.random = new Random(seed);
    }

    void add(Entry entry) {
        seen++;
        if (people.size() < MOST) {
            people.add(entry);
        } else {
            int place = random.nextInt(seen);
            if (place < MOST) {
                people.set(place, entry);
            }
        }
    }

    List<Entry> people() {
        return people;
    }

    /** How many people were offered. */
    int seen() {
        return seen;
    }
}
