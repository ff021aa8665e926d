package org.filet.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.filet.linkage.Evaluation;
import org.filet.linkage.Person;

/**
 * The groups that the names of the left file's people belong to, eight bytes a record, and how well pairs of each group
 * were found. Where truth is given, so that nobody is found less well than others without its being seen.
 */
final class Groups {

    /** What names are grouped by. The origin is what the file says in a column, the rest is read from the name. */
    enum Kind {
        ORIGIN,
        SCRIPT,
        COMPOUND,
        LENGTH
    }

    /** A gap is told between groups of which so many pairs are known. */
    static final int FEWEST = 20;

    private static final Pattern COMPOUND = Pattern.compile("\\p{L}[ \\-’']\\p{L}");
    /** Nothing else of a cell is ever said. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}_-]{1,20}");

    private static final int SHORT = 10;
    private static final int LONG = 18;
    private static final int MOST_ORIGINS = 50;
    private static final int ORIGIN = 4;

    private final List<String> origins = new ArrayList<>(List.of("other"));
    private final Longs codes = new Longs();
    private final Map<Kind, Map<String, Evaluation>> found = new EnumMap<>(Kind.class);

    /** Adds the next record of the left file. */
    void add(Person person, String origin) {
        String name = person.givenNames() + person.surnames();
        int code = isLatin(name) ? 0 : 1;
        code |= COMPOUND.matcher(person.givenNames()).find()
                        || COMPOUND.matcher(person.surnames()).find()
                ? 2
                : 0;
        code |= length(name) << 2;
        codes.add(code | (origin(origin) << ORIGIN));
    }

    private int origin(String origin) {
        if (!WORD.matcher(origin).matches()) {
            return 0;
        }
        String plain = origin.toLowerCase(Locale.ROOT);
        int known = origins.indexOf(plain);
        if (known < 0 && origins.size() < MOST_ORIGINS) {
            origins.add(plain);
            return origins.size() - 1;
        }
        return Math.max(0, known);
    }

    /** A true pair that there is, found or not. */
    void expected(int left, long pairs) {
        count(left, new Evaluation(0, 0, pairs));
    }

    void found(int left, boolean right) {
        count(left, new Evaluation(right ? 1 : 0, 1, 0));
    }

    Map<Kind, Map<String, Evaluation>> evaluations() {
        return found;
    }

    private void count(int left, Evaluation more) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.ORIGIN || origins.size() > 1) {
                found.computeIfAbsent(kind, k -> new TreeMap<>())
                        .merge(group(kind, (int) codes.at(left)), more, Groups::sum);
            }
        }
    }

    private static Evaluation sum(Evaluation one, Evaluation other) {
        return new Evaluation(
                one.right() + other.right(), one.found() + other.found(), one.expected() + other.expected());
    }

    private String group(Kind kind, int code) {
        return switch (kind) {
            case ORIGIN -> origins.get(code >> ORIGIN);
            case SCRIPT -> (code & 1) == 0 ? "latin" : "other";
            case COMPOUND -> (code & 2) == 0 ? "simple" : "compound";
            case LENGTH -> List.of("short", "medium", "long").get((code >> 2) & 3);
        };
    }

    private static int length(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        if (letters <= SHORT) {
            return 0;
        }
        return letters < LONG ? 1 : 2;
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /** The largest difference of recall between two groups with enough pairs, 0 where there are not two. */
    static double gap(Map<String, Evaluation> groups) {
        double[] recalls = groups.values().stream()
                .filter(group -> group.expected() >= FEWEST)
                .mapToDouble(Evaluation::recall)
                .sorted()
                .toArray();
        return recalls.length < 2 ? 0 : recalls[recalls.length - 1] - recalls[0];
    }
}
