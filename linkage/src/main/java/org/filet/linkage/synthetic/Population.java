package org.filet.linkage.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented households, eight children to a block and every child to be had alone by number: only their household is
 * made. Brothers and sisters share surnames and origin, twins the date of birth too.
 */
final class Population {

    private static final int BLOCK = 8;
    private static final long SIZES = 1;
    private static final long HOUSEHOLD = 2;
    private static final double SECOND_CHILD = 0.5;
    private static final double TWINS = 0.03;
    /** Chosen, not measured: about one child in eight of French-speaking families has two surnames. */
    private static final double DOUBLE_SURNAME = 0.12;

    private static final double SPANISH_DOUBLE_SURNAME = 0.8;
    private static final double OTHER_SURNAME = 0.06;
    private static final double REGISTERED = 0.3;
    private static final double SYLLABICS = 0.3;

    private final long seed;
    private final int firstYear;
    private final int days;

    Population(long seed, int firstYear, int lastYear) {
        this.seed = seed;
        this.firstYear = firstYear;
        this.days = (int) (LocalDate.of(lastYear + 1, 1, 1).toEpochDay()
                - LocalDate.of(firstYear, 1, 1).toEpochDay());
    }

    Youth youth(long number) {
        long block = number / BLOCK;
        int place = (int) (number % BLOCK);
        Random sizes = Seeds.of(seed, SIZES, block);
        int first = 0;
        int size = size(sizes, BLOCK);
        while (first + size <= place) {
            first += size;
            size = size(sizes, BLOCK - first);
        }
        return household(block * BLOCK + first, size).get(place - first);
    }

    private static int size(Random random, int room) {
        int size = 1;
        while (size < 4 && size < room && random.nextDouble() < SECOND_CHILD) {
            size++;
        }
        return size;
    }

    private List<Youth> household(long first, int size) {
        Random random = Seeds.of(seed, HOUSEHOLD, first);
        Origin origin = Origin.at(random.nextDouble());
        List<String> surnames = surnames(origin, random);
        List<Youth> children = new ArrayList<>();
        LocalDate born = null;
        for (int i = 0; i < size; i++) {
            if (born == null || random.nextDouble() >= TWINS) {
                born = LocalDate.of(firstYear, 1, 1).plusDays(random.nextInt(days));
            }
            children.add(child(first + i, origin, surnames, born, children, random));
        }
        return children;
    }

    private static List<String> surnames(Origin origin, Random random) {
        double two = switch (origin) {
            case SPANISH -> SPANISH_DOUBLE_SURNAME;
            case FRENCH, HAITIAN, ATIKAMEKW, INNU -> DOUBLE_SURNAME;
            case ENGLISH, ARABIC, VIETNAMESE, CHINESE, INUIT, CREE -> DOUBLE_SURNAME / 3;
        };
        String one = Lexicon.QUEBEC.surname(origin, random);
        if (random.nextDouble() >= two) {
            return List.of(one);
        }
        String other = Lexicon.QUEBEC.surname(
                origin == Origin.SPANISH || random.nextDouble() < 0.7 ? origin : Origin.FRENCH, random);
        return other.equals(one) ? List.of(one) : List.of(one, other);
    }

    private static Youth child(
            long number, Origin origin, List<String> surnames, LocalDate born, List<Youth> older, Random random) {
        Sex sex = random.nextBoolean() ? Sex.GIRL : Sex.BOY;
        String given = Lexicon.QUEBEC.given(origin, sex, random);
        while (taken(given, older)) {
            given = Lexicon.QUEBEC.given(origin, sex, random);
        }
        List<String> nicknames = Lexicon.QUEBEC.nicknames(given);
        return new Youth(
                number,
                origin,
                sex,
                given,
                registered(origin, sex, random),
                surnames,
                random.nextDouble() < OTHER_SURNAME ? Lexicon.QUEBEC.surname(origin, random) : "",
                nicknames.isEmpty() ? "" : nicknames.get(random.nextInt(nicknames.size())),
                born,
                (origin == Origin.INUIT || origin == Origin.CREE) && random.nextDouble() < SYLLABICS);
    }

    private static boolean taken(String given, List<Youth> older) {
        return older.stream().anyMatch(child -> child.given().equals(given));
    }

    private static List<String> registered(Origin origin, Sex sex, Random random) {
        if (random.nextDouble() >= REGISTERED) {
            return List.of();
        }
        String other = Lexicon.QUEBEC.given(origin, sex, random);
        boolean customary = origin == Origin.FRENCH && random.nextBoolean();
        return customary ? List.of(sex == Sex.GIRL ? "Marie" : "Joseph", other) : List.of("", other);
    }
}
