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
    /** Common or rare: among pairs of which both names agree, or beside the chance of each name alone. */
    private final Map<NamesLevel, Double> rarity = new EnumMap<>(NamesLevel.class);

    private double namesakes = 1;

    /** Before anything was seen: every level was, so many times. */
    Frequencies(double each) {
        date = new Counts<>(DateLevel.class, each);
        surname = new Counts<>(NameLevel.class, each);
        given = new Counts<>(NameLevel.class, each);
        crossing = new Counts<>(NamesLevel.class, each);
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

    /**
     * Two dates of which no two parts agree, nor the year, contradict each other; that the month or the day is the same
     * is then chance, and is made as frequent as chance has it.
     */
    Frequencies contradictingAs(Frequencies unrelated) {
        double here = date(DateLevel.NONE) + date(DateLevel.MONTH) + date(DateLevel.DAY);
        double there = unrelated.date(DateLevel.NONE) + unrelated.date(DateLevel.MONTH) + unrelated.date(DateLevel.DAY);
        for (DateLevel level : List.of(DateLevel.NONE, DateLevel.MONTH, DateLevel.DAY)) {
            date.set(level, here * unrelated.date(level) / there);
        }
        return this;
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

    /** Sets how often two people share both names, rare ones and common ones, as a multiple of what single names say. */
    void namesakes(double rare, double common) {
        namesakes = rare + common;
        rarity.put(NamesLevel.RARE, rare);
        rarity.put(NamesLevel.COMMON, common);
    }

    void addDate(Agreement agreement, double times) {
        if (agreement.date() != DateLevel.ABSENT) {
            date.add(agreement.date(), times);
        }
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
     * These as the chance of each level, beside how often records of one person have it.
     *
     * @param rare the share of people whose names are rare: of those whose two records have the same names, too
     */
    Weights against(Weights weights, double rare) {
        Map<String, Weights.Level> levels = new HashMap<>();
        for (DateLevel level : DateLevel.values()) {
            levels.put(
                    "date " + level,
                    new Weights.Level(weights.level("date", level).same(), date(level)));
        }
        double surnameExact = weights.level("surname", NameLevel.EXACT).same() / surname(NameLevel.EXACT);
        double givenExact = weights.level("given", NameLevel.EXACT).same() / given(NameLevel.EXACT);
        for (NameLevel level : NameLevel.values()) {
            double m = weights.level("surname", level).same();
            levels.put("surname " + level, capped(m, surname(level), surnameExact));
            m = weights.level("given", level).same();
            levels.put("given " + level, capped(m, given(level), givenExact));
        }
        for (NamesLevel level : NamesLevel.values()) {
            levels.put(
                    "names " + level,
                    new Weights.Level(weights.level("names", level).same(), names(level)));
        }
        levels.put("names " + NamesLevel.RARE, new Weights.Level(rare, names(NamesLevel.RARE)));
        levels.put("names " + NamesLevel.COMMON, new Weights.Level(1 - rare, names(NamesLevel.COMMON)));
        return new Weights(weights.version(), weights.date(), weights.sources() + "; u from the files", levels);
    }
}
