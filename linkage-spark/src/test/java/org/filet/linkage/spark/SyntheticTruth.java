package org.filet.linkage.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.filet.linkage.Evaluation;

/** Judges the pairs that {@code linkage-spark/run} wrote into a folder beside the two synthetic files. */
final class SyntheticTruth {

    private final int[] left;
    private final int[] right;
    private long same;
    private long found;

    private SyntheticTruth(int[] left, int[] right) {
        this.left = left;
        this.right = right;
    }

    public static void main(String[] args) throws IOException {
        System.out.println(judge(Path.of(args[0])));
    }

    static Evaluation judge(Path folder) throws IOException {
        int[] left = people(folder.resolve("left.csv"));
        int[] right = people(folder.resolve("right.csv"));
        SyntheticTruth truth = new SyntheticTruth(left, right);
        try (Stream<Path> parts = Files.list(folder.resolve("pairs"))) {
            for (Path part :
                    parts.filter(path -> path.toString().endsWith(".csv")).toList()) {
                truth.read(part);
            }
        }
        return new Evaluation(truth.same, truth.found, shared(left, right));
    }

    private void read(Path part) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(part)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                found++;
                same += left[row(fields[0])] == right[row(fields[1])] ? 1 : 0;
            }
        }
    }

    /** Row names end with their number in the file. */
    private static int row(String id) {
        return Integer.parseInt(id.substring(2));
    }

    private static int[] people(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .mapToInt(line -> Integer.parseInt(line.split(",", 3)[1]))
                    .toArray();
        }
    }

    private static long shared(int[] left, int[] right) {
        int[] sorted = left.clone();
        Arrays.sort(sorted);
        return Arrays.stream(right)
                .filter(person -> Arrays.binarySearch(sorted, person) >= 0)
                .count();
    }
}
