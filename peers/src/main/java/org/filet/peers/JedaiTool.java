package org.filet.peers;

import com.esotericsoftware.minlog.Log;
import gnu.trove.iterator.TIntIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scify.jedai.blockbuilding.QGramsBlocking;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.Comparison;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.EquivalenceCluster;
import org.scify.jedai.datamodel.PairIterator;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entityclustering.UniqueMappingClustering;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/**
 * JedAI 3.1: blocks of q-grams of all values, pruned by node, compared by the cosine of their trigrams' TF-IDF.
 *
 * @param oneToOne keep for each row its best partner only, as JedAI does between two clean files
 */
record JedaiTool(boolean oneToOne) implements Tool {

    private static final int Q = 3;
    private static final float LEAST = 0.1f;

    @Override
    public String name() {
        return "JedAI 3.1, " + Q + "-grams, CNP, trigram TF-IDF cosine" + (oneToOne ? ", unique mapping (1-1)" : "");
    }

    @Override
    public Scored link(Task task) {
        Log.set(Log.LEVEL_WARN);
        int left = task.isAcross() ? task.left() : task.rows().size();
        List<EntityProfile> one = profiles(task.rows().subList(0, left));
        List<EntityProfile> other =
                profiles(task.rows().subList(left, task.rows().size()));
        QGramsBlocking blocking = new QGramsBlocking(Q);
        List<AbstractBlock> blocks = task.isAcross() ? blocking.getBlocks(one, other) : blocking.getBlocks(one);
        blocks = new CardinalityNodePruning(WeightingScheme.JS).refineBlocks(blocks);
        SimilarityPairs similar = matcher(task, one, other).executeComparisons(blocks);
        Map<Couple, Double> pairs = pairs(similar, left, task.isAcross());
        return Scored.withoutCut(oneToOne && task.isAcross() ? unique(similar, pairs, left) : pairs);
    }

    private static ProfileMatcher matcher(Task task, List<EntityProfile> one, List<EntityProfile> other) {
        RepresentationModel model = RepresentationModel.CHARACTER_TRIGRAMS_TF_IDF;
        SimilarityMetric metric = SimilarityMetric.COSINE_SIMILARITY;
        return task.isAcross() ? new ProfileMatcher(one, other, model, metric) : new ProfileMatcher(one, model, metric);
    }

    private static Map<Couple, Double> pairs(SimilarityPairs similar, int left, boolean across) {
        Map<Couple, Double> pairs = new HashMap<>();
        PairIterator all = similar.getPairIterator();
        while (all.hasNext()) {
            Comparison pair = all.next();
            if (pair.getUtilityMeasure() >= LEAST) {
                int other = across ? left + pair.getEntityId2() : pair.getEntityId2();
                pairs.put(Couple.of(pair.getEntityId1(), other), (double) pair.getUtilityMeasure());
            }
        }
        return pairs;
    }

    private static Map<Couple, Double> unique(SimilarityPairs similar, Map<Couple, Double> pairs, int left) {
        Map<Couple, Double> kept = new HashMap<>();
        for (EquivalenceCluster cluster : new UniqueMappingClustering(LEAST).getDuplicates(similar)) {
            TIntIterator ones = cluster.getEntityIdsD1().iterator();
            TIntIterator others = cluster.getEntityIdsD2().iterator();
            if (ones.hasNext() && others.hasNext()) {
                Couple pair = Couple.of(ones.next(), left + others.next());
                kept.put(pair, pairs.getOrDefault(pair, 0.0));
            }
        }
        return kept;
    }

    private static List<EntityProfile> profiles(List<Row> rows) {
        List<EntityProfile> profiles = new ArrayList<>();
        for (Row row : rows) {
            EntityProfile profile = new EntityProfile("" + profiles.size());
            add(profile, "given", row.given());
            add(profile, "surname", row.surname());
            add(profile, "born", row.born());
            row.address().forEach(part -> add(profile, "address", part));
            profiles.add(profile);
        }
        return profiles;
    }

    private static void add(EntityProfile profile, String name, String value) {
        if (!value.isEmpty()) {
            profile.addAttribute(name, value);
        }
    }
}
