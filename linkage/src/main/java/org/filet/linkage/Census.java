package org.filet.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is common among the people of files that are compared on one machine, counted in a sample of them: names, pairs
 * of names, words of places. Single names may be counted here, where nothing is sent; on the platform tokens hide them.
 */
public final class Census {

    /** Fewer people than this say nothing of what is common. */
    public static final int FEWEST = 100;

    private static final double COMMON_PLACE = 0.02;
    private static final int PLACE_WORDS = 6;
    private static final int SHORTEST = 3;
    private static final int RAREST = 31;

    private final NameRarity table;
    private final Map<String, Integer> given;
    private final Map<String, Integer> surnames;
    private final Set<String> commonPlaces;
    private final int people;
    private final int width;

    private Census(
            NameRarity table,
            Map<String, Integer> given,
            Map<String, Integer> surnames,
            Set<String> commonPlaces,
            int people,
            int width) {
        this.table = table;
        this.given = given;
        this.surnames = surnames;
        this.commonPlaces = commonPlaces;
        this.people = people;
        this.width = width;
    }

    /**
     * Counts a sample.
     *
     * @param sample people drawn at random; of fewer than {@link #FEWEST} Québec's names are taken for common
     * @param records how many the files have together, at least as many
     */
    public static Census of(List<Entry> sample, long records) {
        if (sample.size() < FEWEST) {
            return new Census(NameRarity.quebec(), Map.of(), Map.of(), Set.of(), 0, width(sample));
        }
        Map<String, Integer> places = new HashMap<>();
        sample.forEach(
                entry -> Set.copyOf(Place.words(entry.place())).forEach(word -> places.merge(word, 1, Integer::sum)));
        Set<String> common = new HashSet<>(places.keySet());
        common.removeIf(word -> places.getOrDefault(word, 0) < COMMON_PLACE * sample.size());
        return new Census(
                NameRarity.of(sample.stream().map(Entry::person).toList(), records),
                heads(sample, Prepared::given),
                heads(sample, Prepared::surname),
                common,
                sample.size(),
                width(sample));
    }

    private static int width(List<Entry> sample) {
        return Sketch.NARROW + (sample.stream().allMatch(entry -> entry.place().isBlank()) ? 0 : Place.WIDTH);
    }

    private static Map<String, Integer> heads(List<Entry> sample, Function<Prepared, Name> field) {
        Map<String, Integer> heads = new HashMap<>();
        for (Entry entry : sample) {
            Name name = field.apply(Prepared.of(entry.person()));
            if (!name.isMissing()) {
                heads.merge(name.head(), 1, Integer::sum);
            }
        }
        return heads;
    }

    /** Which pairs of names are rare, for the encoder. */
    public NameRarity table() {
        return table;
    }

    /** How many numbers a sketch has. */
    int width() {
        return width;
    }

    /** Whether anybody of the sample has a place. */
    public boolean hasPlaces() {
        return width > Sketch.NARROW;
    }

    /** Words beside which names and dates are put. */
    List<String> placeWords(Entry entry) {
        return hasPlaces()
                ? Place.telling(Place.words(entry.place()), commonPlaces::contains, SHORTEST, PLACE_WORDS)
                : List.of();
    }

    long[] sketch(Entry entry) {
        Prepared person = Prepared.of(entry.person());
        long[] sketch = new long[width];
        sketch[0] = Sketch.head(person, entry.sex(), rarity(person.given(), given), rarity(person.surname(), surnames));
        Letters.sketch(person.given().whole(), sketch, 1, 1);
        Letters.sketch(person.surname().whole(), sketch, 2, 1);
        if (hasPlaces()) {
            long[] place = Place.sketch(Place.words(entry.place()), commonPlaces::contains);
            System.arraycopy(place, 0, sketch, Sketch.NARROW, Place.WIDTH);
        }
        return sketch;
    }

    Beside beside(long[] one, long[] other) {
        return Sketch.beside(one, 0, other, 0, width);
    }

    private int rarity(Name name, Map<String, Integer> counted) {
        if (people == 0 || name.isMissing()) {
            return 0;
        }
        double bits = Math.log((double) people / Math.max(1, counted.getOrDefault(name.head(), 0))) / Math.log(2);
        return Math.clamp(Math.round(2 * bits), 1, RAREST);
    }
}
