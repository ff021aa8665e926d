package org.filet.linkage.spark;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.filet.linkage.Encoder;
import org.filet.linkage.Tier;

/** One run: encode both files, let equal tokens meet, unite what each pair shares, judge, write the pairs that match. */
final class Link {

    private static final StructType SHARED = new StructType()
            .add("left", DataTypes.LongType, false)
            .add("right", DataTypes.LongType, false)
            .add("low", DataTypes.LongType, false)
            .add("high", DataTypes.LongType, false);

    /** So that the arrays of a partition take some hundred megabytes. */
    private static final long TOKENS_A_PARTITION = 2_000_000;

    private final SparkSession spark;
    private final LinkOptions options;
    private final Counts counts;

    Link(SparkSession spark, LinkOptions options) {
        this.spark = spark;
        this.options = options;
        this.counts = Counts.of(spark.sparkContext());
    }

    LinkReport run() {
        long start = System.nanoTime();
        PeopleFile left = PeopleFile.open(spark, options.left(), options.columns());
        PeopleFile right = options.right()
                .map(path -> PeopleFile.open(spark, path, options.columns()))
                .orElse(left);
        long leftRecords = left.count();
        long rightRecords = options.within() ? leftRecords : right.count();
        Dataset<Row> matches = matches(left, right, leftRecords, rightRecords).persist(StorageLevel.DISK_ONLY());
        Map<Tier, Long> tiers = tiers(matches);
        write(matches, left, right);
        matches.unpersist();
        return new LinkReport(
                leftRecords,
                rightRecords,
                left.malformed() + (options.within() ? 0 : right.malformed()),
                counts.shared().value(),
                counts.capped().value(),
                counts.copies().value(),
                tiers.getOrDefault(Tier.STRONG, 0L),
                tiers.getOrDefault(Tier.TO_VERIFY, 0L),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private Dataset<Row> matches(PeopleFile left, PeopleFile right, long leftRecords, long rightRecords) {
        long records = leftRecords + (options.within() ? 0 : rightRecords);
        int partitions = partitions(records);
        JavaPairRDD<Integer, byte[]> blocks = left.people().mapPartitionsToPair(encoder(Side.LEFT, partitions));
        if (!options.within()) {
            blocks = blocks.union(right.people().mapPartitionsToPair(encoder(Side.RIGHT, partitions)));
        }
        var shared = blocks.partitionBy(new HashPartitioner(partitions))
                .mapPartitions(new Meeting(options.within(), options.cap(), counts));
        return spark.createDataFrame(shared, SHARED)
                .groupBy("left", "right")
                .agg(bit_or(col("low")).as("low"), bit_or(col("high")).as("high"))
                .mapPartitions(new Judge(options.prior(leftRecords, rightRecords)), Judge.ROWS);
    }

    private PeopleEncoder encoder(Side side, int partitions) {
        return new PeopleEncoder(options.key(), side, options.cap(), partitions, counts.copies());
    }

    private int partitions(long records) {
        long needed = records * Encoder.TOKENS / TOKENS_A_PARTITION + 1;
        return (int) Math.max(needed, spark.sparkContext().defaultParallelism());
    }

    private static Map<Tier, Long> tiers(Dataset<Row> matches) {
        return matches.groupBy("tier").count().collectAsList().stream()
                .collect(Collectors.toMap(row -> Tier.valueOf(row.getString(0)), row -> row.getLong(1)));
    }

    private void write(Dataset<Row> matches, PeopleFile left, PeopleFile right) {
        matches.join(left.identifiers("left", "left_id"), "left")
                .join(right.identifiers("right", "right_id"), "right")
                .select(col("left_id").as("left"), col("right_id").as("right"), col("tier"), col("evidence"))
                .write()
                .mode(SaveMode.ErrorIfExists)
                .option("header", true)
                .csv(options.out());
    }
}
