package org.filet.linkage.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * What the tasks count for the report. Spark counts a task again that it had to repeat, so after a failure of a machine
 * these are upper bounds; the pairs themselves are not touched by it.
 *
 * @param shared pairs of records and token they share
 * @param capped token values left out because too many records hold them
 * @param copies how many tokens of records these were
 */
record Counts(LongAccumulator shared, LongAccumulator capped, LongAccumulator copies) implements Serializable {

    static Counts of(SparkContext spark) {
        return new Counts(
                spark.longAccumulator("shared tokens"),
                spark.longAccumulator("capped token values"),
                spark.longAccumulator("copies of capped tokens"));
    }
}
