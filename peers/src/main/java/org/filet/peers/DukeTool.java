package org.filet.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Duke 1.2: candidates from Lucene, probabilities of the fields set by hand. It is asked for every pair that it
 * compares, whatever comes out, so that its best cut can be seen.
 */
record DukeTool(boolean fuzzy) implements Tool {

    private static final double USUAL = 0.8;
    private static final double LEAST = 0.01;
    private static final int HITS = 100;

    @Override
    public String name() {
        return "Duke 1.2, Lucene, hits " + HITS + (fuzzy ? ", fuzzy search" : "");
    }

    @Override
    public Scored link(Task task) {
        ConfigurationImpl configuration = configuration(task);
        Processor processor = new Processor(configuration);
        Pairs pairs = new Pairs();
        processor.addMatchListener(pairs);
        List<Record> records = records(task);
        if (task.isAcross()) {
            var left = new InMemoryDataSource(records.subList(0, task.left()));
            var right = new InMemoryDataSource(records.subList(task.left(), records.size()));
            processor.link(List.of(left), List.of(right), true, records.size());
        } else {
            processor.deduplicate(List.of(new InMemoryDataSource(records)), records.size() + 1);
        }
        processor.close();
        return Scored.withoutCut(pairs.found);
    }

    private ConfigurationImpl configuration(Task task) {
        LuceneDatabase database = new LuceneDatabase();
        database.setMaxSearchHits(HITS);
        database.setFuzzySearch(fuzzy);
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl("id"));
        properties.add(property("given", new JaroWinkler(), 0.35, 0.85));
        properties.add(property("surname", new JaroWinkler(), 0.3, 0.88));
        properties.add(property("born", new Levenshtein(), 0.2, 0.95));
        if (!task.rows().getFirst().address().isEmpty()) {
            properties.add(property("address", new QGramComparator(), 0.3, 0.93));
        }
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setProperties(properties);
        configuration.setThreshold(USUAL);
        configuration.setMaybeThreshold(LEAST);
        configuration.setDatabase(database);
        return configuration;
    }

    private static Property property(String name, Comparator comparator, double low, double high) {
        return new PropertyImpl(name, comparator, low, high);
    }

    private static List<Record> records(Task task) {
        List<Record> records = new ArrayList<>();
        for (int number = 0; number < task.rows().size(); number++) {
            Row row = task.rows().get(number);
            RecordImpl made = new RecordImpl();
            made.addValue("id", "" + number);
            add(made, "given", row.given());
            add(made, "surname", row.surname());
            add(made, "born", row.born());
            add(made, "address", row.wholeAddress());
            records.add(made);
        }
        return records;
    }

    private static void add(RecordImpl made, String name, String value) {
        if (!value.isEmpty()) {
            made.addValue(name, value);
        }
    }

    private static final class Pairs extends AbstractMatchListener {

        private final Map<Couple, Double> found = new HashMap<>();

        @Override
        public void matches(Record one, Record other, double confidence) {
            Couple pair = Couple.of(Integer.parseInt(one.getValue("id")), Integer.parseInt(other.getValue("id")));
            found.merge(pair, confidence, Math::max);
        }

        @Override
        public void matchesPerhaps(Record one, Record other, double confidence) {
            matches(one, other, confidence);
        }
    }
}
