package org.filet.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which pairs are known to be of one person. */
sealed interface Truth {

    boolean holds(int left, int right);

    /** How many pairs it knows among the rows that were read. */
    long pairs();

    /** Tells of every left record how many true pairs are its own; of two duplicates the earlier has the pair. */
    void eachLeft(PairsOfLeft hears);

    /** Hears how many true pairs a left record has. */
    @FunctionalInterface
    interface PairsOfLeft {
        void has(int left, long pairs);
    }

    /** A rule that gives each row the number of its person. */
    sealed interface Rule {

        /** FEBRL's references: {@code rec-17-org} and {@code rec-17-dup-0} are one person. */
        record Febrl() implements Rule {}

        /** Rows with the same text in a column are one person. */
        record Column(String heading) implements Rule {}

        static Rule parse(String text) throws Refusal {
            if (text.equals("febrl")) {
                return new Febrl();
            }
            if (text.startsWith("column:") && text.length() > "column:".length()) {
                return new Column(text.substring("column:".length()));
            }
            throw Refusal.use("wrong.truth-rule", text);
        }
    }

    /**
     * By the number of each row's person, 0 where nobody knows.
     * The right numbers are none where one file is searched for duplicates.
     */
    final class Keys implements Truth {

        private static final Pattern FEBRL = Pattern.compile("rec-(\\d{1,15})(?:-.*)?");

        private final long[] left;
        private final long[] right;
        private final boolean oneFile;

        Keys(long[] left, long[] right, boolean oneFile) {
            this.left = left;
            this.right = right;
            this.oneFile = oneFile;
        }

        static long febrl(String reference) {
            Matcher matcher = FEBRL.matcher(reference);
            return matcher.matches() ? Long.parseLong(matcher.group(1)) + 1 : 0;
        }

        @Override
        public boolean holds(int one, int other) {
            return left[one] != 0 && left[one] == (oneFile ? left : right)[other];
        }

        @Override
        public long pairs() {
            long[] sorted = sorted(left);
            return oneFile ? within(sorted) : across(sorted, sorted(right));
        }

        @Override
        public void eachLeft(PairsOfLeft hears) {
            Map<Long, Long> others = new HashMap<>();
            for (long key : right) {
                others.merge(key, 1L, Long::sum);
            }
            for (int i = left.length - 1; i >= 0; i--) {
                if (left[i] != 0) {
                    hears.has(i, others.getOrDefault(left[i], 0L));
                    if (oneFile) {
                        others.merge(left[i], 1L, Long::sum);
                    }
                }
            }
        }

        private static long within(long[] sorted) {
            long pairs = 0;
            int from = 0;
            for (int i = 0; i < sorted.length; i++) {
                from = sorted[i] == sorted[from] ? from : i;
                pairs += sorted[i] == 0 ? 0 : i - from;
            }
            return pairs;
        }

        private static long across(long[] left, long[] right) {
            long pairs = 0;
            int at = 0;
            int from = 0;
            for (int i = 0; i < left.length; i++) {
                if (i == 0 || left[i] != left[i - 1]) {
                    from = at;
                    while (from < right.length && right[from] < left[i]) {
                        from++;
                    }
                    at = from;
                    while (at < right.length && right[at] == left[i]) {
                        at++;
                    }
                }
                pairs += left[i] == 0 ? 0 : at - from;
            }
            return pairs;
        }

        private static long[] sorted(long[] keys) {
            long[] sorted = keys.clone();
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** By a list of pairs. */
    final class Listed implements Truth {

        private final long[] sorted;

        private Listed(long[] sorted) {
            this.sorted = sorted;
        }

        /**
         * Reads a CSV file whose first two columns are a left and a right reference. Pairs of rows that were not read
         * are left out, and counted.
         *
         * @param unknown hears how many
         */
        static Listed read(Path file, Labels left, Labels right, boolean oneFile, UnknownPairs unknown)
                throws Refusal, IOException {
            Map<String, Integer> lefts = numbers(left);
            Map<String, Integer> rights = oneFile ? lefts : numbers(right);
            Longs pairs = new Longs();
            long[] missing = new long[1];
            Table table = Table.open(file);
            if (table.headings().size() < 2) {
                throw Refusal.of("refused.truth", file);
            }
            table.read((line, cells) -> {
                Integer one = cells.size() < 2 ? null : lefts.get(cells.get(0).strip());
                Integer other =
                        cells.size() < 2 ? null : rights.get(cells.get(1).strip());
                if (one == null || other == null) {
                    missing[0]++;
                } else {
                    boolean turned = oneFile && one > other;
                    pairs.add(pair(turned ? other : one, turned ? one : other));
                }
            });
            unknown.were(missing[0]);
            return new Listed(Arrays.stream(pairs.all()).sorted().distinct().toArray());
        }

        @Override
        public boolean holds(int left, int right) {
            return Arrays.binarySearch(sorted, pair(left, right)) >= 0;
        }

        @Override
        public long pairs() {
            return sorted.length;
        }

        @Override
        public void eachLeft(PairsOfLeft hears) {
            for (long pair : sorted) {
                hears.has((int) (pair >>> 32), 1);
            }
        }

        private static long pair(int left, int right) {
            return ((long) left << 32) | right;
        }

        private static Map<String, Integer> numbers(Labels labels) {
            Map<String, Integer> numbers = HashMap.newHashMap(labels.size());
            for (int i = 0; i < labels.size(); i++) {
                numbers.put(labels.at(i), i);
            }
            return numbers;
        }
    }

    /** Hears of pairs of a list whose rows were not read. */
    @FunctionalInterface
    interface UnknownPairs {
        void were(long count);
    }

    /** The number of the person of a row under a rule. */
    static long key(Rule rule, String reference, List<String> cells, int column) {
        return switch (rule) {
            case Rule.Febrl() -> Keys.febrl(reference);
            case Rule.Column(String heading) -> {
                String text = column < cells.size() ? cells.get(column).strip() : "";
                yield text.isEmpty() ? 0 : Labels.hash(text);
            }
        };
    }
}
