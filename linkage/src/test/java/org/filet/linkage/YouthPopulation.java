package org.filet.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unrelated young people with the names that Québec gives, to see how often two agree by chance. */
final class YouthPopulation {

    private static final Pattern GIVEN = Pattern.compile("\"(.+)\",\"[FM]\",(\\d+)");
    private static final Pattern SURNAME = Pattern.compile("\"name\": \"(.+)\",\\s+\"weight\": (\\d+)");
    private static final LocalDate OLDEST = LocalDate.of(2001, 1, 1);
    private static final int YEARS = 13;

    private YouthPopulation() {}

    /** One in eight has two surnames; the ages are spread evenly over thirteen years. */
    static List<Person> draw(Path linkage, int people, long seed) throws IOException {
        Path names = linkage.resolveSibling("names");
        Random random = new Random(seed);
        NavigableMap<Integer, String> given = read(names.resolve("qc-prenoms-2006-2016-top1500.extracted.csv"), GIVEN);
        NavigableMap<Integer, String> surnames = read(names.resolve("qng/data/surnames.json"), SURNAME);
        List<Person> drawn = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String surname = one(surnames, random);
            if (random.nextInt(8) == 0) {
                surname += "-" + one(surnames, random);
            }
            LocalDate born = OLDEST.plusDays(random.nextInt(YEARS * 365));
            drawn.add(new Person(one(given, random), surname, PartialDate.of(born)));
        }
        return drawn;
    }

    private static String one(NavigableMap<Integer, String> names, Random random) {
        return names.higherEntry(random.nextInt(names.lastKey())).getValue();
    }

    private static NavigableMap<Integer, String> read(Path file, Pattern line) throws IOException {
        NavigableMap<Integer, String> names = new TreeMap<>();
        int sum = 0;
        Matcher matcher = line.matcher(Files.readString(file));
        while (matcher.find()) {
            sum += Integer.parseInt(matcher.group(2));
            names.put(sum, matcher.group(1));
        }
        return names;
    }
}
