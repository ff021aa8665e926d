package org.filet.link;

import java.util.ArrayList;
import java.util.List;
import org.filet.linkage.Census;
import org.filet.linkage.Entry;
import org.filet.linkage.Weights;

/**
 * What the files themselves told before they were compared.
 *
 * @param sample how many of their people were looked at
 */
record Learned(Census census, Weights weights, int sample) {

    static Learned of(List<Sample> samples) {
        List<Entry> people = new ArrayList<>();
        long records = 0;
        for (Sample sample : samples) {
            people.addAll(sample.people());
            records += sample.seen();
        }
        Census census = Census.of(people, records);
        return new Learned(census, Weights.standard().among(people, census), people.size());
    }

    /** Whether the weights are not those that come with the library. */
    boolean isCarriedOn() {
        return sample >= Census.FEWEST;
    }
}
