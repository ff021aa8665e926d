package org.filet.linkage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each level of agreement occurs in a kind of pair: two records of one person, or of two people. Fields are
 * taken as independent of each other; names crossed exclude a level of the single names.
 */
final class Frequencies {

    private final Counts<DateLevel> date;
    private final Counts<NameLevel> surname;
    private final Counts<NameLevel> given;
    /** Crossed or not, among all pairs. */
    private final Counts<NamesLevel> crossing;

    private final Counts<PlaceLevel> place;
    private final Counts<SexLevel> sex;
    /** Common or rare: among pairs of which both names agree, or beside the chance of each name alone. */
    private final Map<NamesLevel, Double> rarity = new EnumMap<>(NamesLevel.class);

    private double namesakes = 1;
    private double namesakesExpected = 1;

    /** How often the sex is believed to be right where it is wrong once. */
    private static final double SAME_SEX = 50;

    /** Before anything was seen: every level was, so many times. */
    Frequencies(double each) {
        date = new Counts<>(DateLevel.class, each);
        surname = new Counts<>(NameLevel.class, each);
        given = new Counts<>(NameLevel.class, each);
        crossing = new Counts<>(NamesLevel.class, each);
        place = new Counts<>(PlaceLevel.class, each);
        sex = new Counts<>(SexLevel.class, each);
        rarity.put(NamesLevel.COMMON, each);
        rarity.put(NamesLevel.RARE, each);
    }

    /**
     * What is believed of two records of one person before any is seen, worth some fifty pairs: it decides only the
     * levels that the sets at hand do not show (parts of names, aliases, nicknames).
     */
    static Frequencies believed() {
        Frequencies believed = new Frequencies(0.3);
        believed.date.add(DateLevel.FULL, 40);
        believed.addNames(new Agreement(DateLevel.FULL, NameLevel.EXACT, NameLevel.EXACT, NamesLevel.COMMON), 30);
        believed.surname.add(NameLevel.CONTAINED, 2);
        believed.surname.add(NameLevel.PART, 1);
        believed.surname.add(NameLevel.OTHER, 0.7);
        believed.given.add(NameLevel.CONTAINED, 2);
        believed.given.add(NameLevel.PART, 0.7);
        believed.given.add(NameLevel.OTHER, 1);
        believed.addRarity(true, 15);
        return believed;
    }

    /** What weights say, worth so many pairs. */
    static Frequencies of(Weights weights, double pairs) {
        Frequencies known = new Frequencies(0);
        for (PlaceLevel level : PlaceLevel.values()) {
            known.place.add(level, 1);
        }
        known.sex.add(SexLevel.SAME, SAME_SEX);
        known.sex.add(SexLevel.DIFFERENT, 1);
        for (DateLevel level : DateLevel.values()) {
            known.addDate(
                    new Agreement(level, NameLevel.EXACT, NameLevel.EXACT, NamesLevel.UNKNOWN),
                    pairs * weights.level("date", level).same());
        }
        for (NameLevel level : NameLevel.values()) {
            add(known.surname, level, pairs * weights.level("surname", level).same());
            add(known.given, level, pairs * weights.level("given", level).same());
        }
        double together = 0;
        for (NamesLevel level : List.of(NamesLevel.ALIKE, NamesLevel.ONE_CROSSED, NamesLevel.BOTH_CROSSED)) {
            known.crossing.add(level, pairs * weights.level("names", level).same());
            together += weights.level("names", level).same();
        }
        known.crossing.add(NamesLevel.UNKNOWN, pairs * (1 - together));
        known.addRarity(true, pairs * weights.level("names", NamesLevel.RARE).same());
        known.addRarity(false, pairs * weights.level("names", NamesLevel.COMMON).same());
        return known;
    }

    /**
     * Two dates of which no two parts agree, nor the year, contradict each other; that the month or the day is the same
     * is then chance, and is made as frequent as chance has it.
     */
    Frequencies contradictingAs(Frequencies unrelated) {
        double here = contradicting();
        double there = unrelated.contradicting();
        for (DateLevel level : List.of(DateLevel.NONE, DateLevel.MONTH, DateLevel.DAY)) {
            date.set(level, here * unrelated.date(level) / there);
        }
        return this;
    }

    /** The share of pairs whose dates contradict each other. */
    double contradicting() {
        return date(DateLevel.NONE) + date(DateLevel.MONTH) + date(DateLevel.DAY);
    }

    void addContradicting(double times) {
        date.add(DateLevel.NONE, times);
    }

    void addNames(Agreement agreement, double times) {
        crossing.add(agreement.onlyTogether() ? agreement.names() : NamesLevel.UNKNOWN, times);
        if (!agreement.onlyTogether()) {
            add(surname, agreement.surname(), times);
            add(given, agreement.given(), times);
            if (agreement.namesAgree()) {
                addRarity(agreement.names() == NamesLevel.RARE, times);
            }
        }
    }

    /** What one side lacks says nothing. */
    private static void add(Counts<NameLevel> names, NameLevel level, double times) {
        if (level != NameLevel.ABSENT) {
            names.add(level, times);
        }
    }

    void addRarity(boolean rare, double times) {
        rarity.merge(rare ? NamesLevel.RARE : NamesLevel.COMMON, times, Double::sum);
    }

    /**
     * Sets how often two people share both names, as a multiple of what single names say.
     *
     * @param rare pairs seen with rare names
     * @param common pairs seen with common names
     * @param expected pairs that single names say
     */
    void namesakes(double rare, double common, double expected) {
        namesakesExpected = expected;
        namesakes = (rare + common) / expected;
        rarity.put(NamesLevel.RARE, rare);
        rarity.put(NamesLevel.COMMON, common);
    }

    /** Takes back pairs that were of one person after all, down to what single names say. */
    void fewerNamesakes(double pairs) {
        double seen = namesakes * namesakesExpected;
        namesakes = Math.max(seen - pairs, Math.min(seen, namesakesExpected)) / namesakesExpected;
    }

    void addDate(Agreement agreement, double times) {
        if (agreement.date() != DateLevel.ABSENT) {
            date.add(agreement.date(), times);
        }
    }

    /** Place and sex, where both sides say them. */
    void addBesides(Agreement agreement, double times) {
        if (agreement.beside().place() != PlaceLevel.ABSENT) {
            place.add(agreement.beside().place(), times);
        }
        if (agreement.beside().sex() != SexLevel.ABSENT) {
            sex.add(agreement.beside().sex(), times);
        }
    }

    void addNamesAndBesides(Agreement agreement, double times) {
        addNames(agreement, times);
        addBesides(agreement, times);
    }

    double ofNamesAndBesides(Agreement agreement) {
        return ofNames(agreement)
                * place(agreement.beside().place())
                * sex(agreement.beside().sex());
    }

    double place(PlaceLevel level) {
        return level == PlaceLevel.ABSENT ? 1 : place.share(level);
    }

    double sex(SexLevel level) {
        return level == SexLevel.ABSENT ? 1 : sex.share(level);
    }

    double ofNames(Agreement agreement) {
        if (agreement.onlyTogether()) {
            return names(agreement.names());
        }
        double rare = agreement.namesAgree() ? names(agreement.names()) : 1;
        return crossing.share(NamesLevel.UNKNOWN) * surname(agreement.surname()) * given(agreement.given()) * rare;
    }

    private double rarity(NamesLevel level) {
        return rarity.getOrDefault(level, 0.0);
    }

    double date(DateLevel level) {
        return level == DateLevel.ABSENT ? 1 : date.share(level);
    }

    double surname(NameLevel level) {
        return level == NameLevel.ABSENT ? 1 : surname.share(level);
    }

    double given(NameLevel level) {
        return level == NameLevel.ABSENT ? 1 : given.share(level);
    }

    double names(NamesLevel level) {
        return switch (level) {
            case UNKNOWN -> 1;
            case COMMON, RARE -> namesakes * rarity(level) / (rarity(NamesLevel.COMMON) + rarity(NamesLevel.RARE));
            case ALIKE, ONE_CROSSED, BOTH_CROSSED -> crossing.share(level);
        };
    }

    /** No way in which names are alike says more than that they are equal. */
    static Weights.Level capped(double same, double unrelated, double exact) {
        return new Weights.Level(same, Math.max(unrelated, same / exact));
    }

    /**
     * Weights of these frequencies in records of one person beside those in others.
     *
     * @param rare the share of people whose names are rare: of those whose two records have the same names, too
     */
    Weights against(Frequencies unrelated, double rare, Weights known) {
        Map<String, Weights.Level> levels = new HashMap<>();
        for (DateLevel level : DateLevel.values()) {
            levels.put("date " + level, new Weights.Level(date(level), unrelated.date(level)));
        }
        double surnameExact = surname(NameLevel.EXACT) / unrelated.surname(NameLevel.EXACT);
        double givenExact = given(NameLevel.EXACT) / unrelated.given(NameLevel.EXACT);
        for (NameLevel level : NameLevel.values()) {
            levels.put("surname " + level, capped(surname(level), unrelated.surname(level), surnameExact));
            levels.put("given " + level, capped(given(level), unrelated.given(level), givenExact));
        }
        for (NamesLevel level : NamesLevel.values()) {
            levels.put("names " + level, new Weights.Level(names(level), unrelated.names(level)));
        }
        for (PlaceLevel level : PlaceLevel.values()) {
            levels.put("place " + level, new Weights.Level(place(level), unrelated.place(level)));
        }
        for (SexLevel level : SexLevel.values()) {
            levels.put("sex " + level, new Weights.Level(sex(level), unrelated.sex(level)));
        }
        levels.put("names " + NamesLevel.RARE, new Weights.Level(rare, unrelated.names(NamesLevel.RARE)));
        levels.put("names " + NamesLevel.COMMON, new Weights.Level(1 - rare, unrelated.names(NamesLevel.COMMON)));
        return new Weights(known.version(), known.date(), known.sources() + "; then the files", levels);
    }
}
