package org.filet.link;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked on the command line.
 *
 * @param right empty where one file is searched for duplicates
 * @param columns what {@code --columns} says, and {@code --right-columns} of the right file
 * @param overlap expected share of the smaller file's rows whose person is in the other, or of rows with a duplicate
 */
record Request(
        Path left,
        Optional<Path> right,
        Optional<String> columns,
        Optional<String> rightColumns,
        Optional<Dates> dates,
        Optional<Path> truth,
        Optional<Truth.Rule> truthRule,
        double overlap,
        Optional<Path> out,
        boolean force,
        boolean json,
        boolean noPlace,
        Path work,
        int threads,
        int limit) {

    static final double USUAL_OVERLAP = 0.1;
    private static final int USUAL_LIMIT = 400;

    static Request parse(List<String> arguments) throws Refusal {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Options options = new Options();
        while (!rest.isEmpty()) {
            options.take(rest.remove(), rest);
        }
        return options.request();
    }

    private static final class Options {

        private final List<Path> files = new ArrayList<>();
        private boolean dedupe;
        private Optional<String> columns = Optional.empty();
        private Optional<String> rightColumns = Optional.empty();
        private Optional<Dates> dates = Optional.empty();
        private Optional<Path> truth = Optional.empty();
        private Optional<Truth.Rule> truthRule = Optional.empty();
        private double overlap = USUAL_OVERLAP;
        private Optional<Path> out = Optional.empty();
        private boolean force;
        private boolean json;
        private boolean noPlace;
        private Path work = Path.of(System.getProperty("java.io.tmpdir"));
        private int threads = Runtime.getRuntime().availableProcessors();
        private int limit = USUAL_LIMIT;

        void take(String argument, Deque<String> rest) throws Refusal {
            switch (argument) {
                case "--dedupe" -> dedupe = true;
                case "--force" -> force = true;
                case "--json" -> json = true;
                case "--no-place" -> noPlace = true;
                case "--columns" -> columns = Optional.of(value(argument, rest));
                case "--right-columns" -> rightColumns = Optional.of(value(argument, rest));
                case "--dates" -> dates = Optional.of(dates(value(argument, rest)));
                case "--truth" -> truth = Optional.of(Path.of(value(argument, rest)));
                case "--truth-rule" -> truthRule = Optional.of(Truth.Rule.parse(value(argument, rest)));
                case "--overlap" -> overlap = share(value(argument, rest));
                case "--out" -> out = Optional.of(Path.of(value(argument, rest)));
                case "--work" -> work = Path.of(value(argument, rest));
                case "--threads" -> threads = number(argument, value(argument, rest), 256);
                case "--limit" -> limit = number(argument, value(argument, rest), 100_000);
                default -> {
                    if (argument.startsWith("-")) {
                        throw Refusal.use("wrong.option", argument);
                    }
                    files.add(Path.of(argument));
                }
            }
        }

        Request request() throws Refusal {
            if (files.size() != (dedupe ? 1 : 2)) {
                throw Refusal.use("wrong.files");
            }
            if (truth.isPresent() && truthRule.isPresent()) {
                throw Refusal.use("wrong.truth-twice");
            }
            return new Request(
                    files.getFirst(),
                    dedupe ? Optional.empty() : Optional.of(files.getLast()),
                    columns,
                    rightColumns,
                    dates,
                    truth,
                    truthRule,
                    overlap,
                    out,
                    force,
                    json,
                    noPlace,
                    work,
                    threads,
                    limit);
        }

        private static Dates dates(String text) throws Refusal {
            return Dates.named(text).orElseThrow(() -> Refusal.use("wrong.dates", text));
        }

        private static double share(String text) throws Refusal {
            try {
                double share = Double.parseDouble(text);
                if (share > 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                throw Refusal.use("wrong.overlap", text);
            }
            throw Refusal.use("wrong.overlap", text);
        }
    }

    static String value(String option, Deque<String> rest) throws Refusal {
        if (rest.isEmpty()) {
            throw Refusal.use("wrong.value", option);
        }
        return rest.remove();
    }

    static int number(String option, String text, int most) throws Refusal {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw Refusal.use("wrong.number", option, most);
        }
        return Integer.parseInt(text);
    }
}
