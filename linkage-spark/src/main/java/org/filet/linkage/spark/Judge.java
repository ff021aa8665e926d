package org.filet.linkage.spark;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.filet.linkage.Prior;
import org.filet.linkage.Scorer;
import org.filet.linkage.Tier;

/** Asks the library's scorer about each pair and keeps those it reports. Few sets of families occur, so each is asked once. */
record Judge(long records, double partners) implements MapPartitionsFunction<Row, Row> {

    /** The numbers of the two records, the tier, the kinds of evidence. */
    static final Encoder<Row> ROWS = Encoders.row(new StructType()
            .add("left", DataTypes.LongType, false)
            .add("right", DataTypes.LongType, false)
            .add("tier", DataTypes.StringType, false)
            .add("evidence", DataTypes.StringType, false));

    private record Verdict(Tier tier, String evidence) {}

    Judge(Prior prior) {
        this(prior.records(), prior.partners());
    }

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
        Scorer scorer = new Scorer(new Prior(records, partners));
        Map<Families, Verdict> known = new HashMap<>();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pairs, Spliterator.ORDERED), false)
                .flatMap(pair -> {
                    Families families = new Families(pair.getLong(2), pair.getLong(3));
                    Verdict verdict = known.computeIfAbsent(families, f -> verdict(scorer, f.codes()));
                    return verdict.tier() == Tier.NONE
                            ? Stream.<Row>empty()
                            : Stream.of(RowFactory.create(
                                    pair.getLong(0),
                                    pair.getLong(1),
                                    verdict.tier().name(),
                                    verdict.evidence()));
                })
                .iterator();
    }

    private static Verdict verdict(Scorer scorer, Set<Short> families) {
        Tier tier = scorer.tier(families);
        if (tier == Tier.NONE) {
            return new Verdict(tier, "");
        }
        String evidence =
                scorer.evidence(families).stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        return new Verdict(tier, evidence);
    }
}
