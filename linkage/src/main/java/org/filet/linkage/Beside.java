package org.filet.linkage;

/**
 * What two records of files on one machine say beside their tokens, packed in one number so that scores can be
 * remembered: how their places, sexes and dates agree, how many people have their names, which names are missing.
 *
 * @param code the bits; 0 says nothing
 */
@SuppressWarnings("EnumOrdinal")
record Beside(int code) {

    static final Beside NOTHING = new Beside(0);

    private static final PlaceLevel[] PLACES = PlaceLevel.values();
    private static final SexLevel[] SEXES = SexLevel.values();
    private static final DateLevel[] DATES = DateLevel.values();

    private static final int SEX = 4;
    private static final int DATE = 6;
    private static final int GIVEN = 10;
    private static final int SURNAME = 15;
    private static final int NO_GIVEN = 1 << 20;
    private static final int NO_SURNAME = 1 << 21;
    private static final int GIVEN_ALIKE = 1 << 22;
    private static final int SURNAME_ALIKE = 1 << 23;
    private static final int CROSSED = 1 << 24;
    private static final int FREQUENCY = 31;
    private static final int FIELD = 15;
    private static final int DATE_BITS = FIELD << DATE;
    private static final int FREQUENCY_BITS = (FREQUENCY << GIVEN) | (FREQUENCY << SURNAME);

    static Beside of(PlaceLevel place, SexLevel sex) {
        return new Beside(place.ordinal() | (sex.ordinal() << SEX));
    }

    Beside date(DateLevel level) {
        return new Beside((code & ~DATE_BITS) | ((level.ordinal() + 1) << DATE));
    }

    /** How rare the names are, in half bits of surprise from 1 to 31, 0 where nobody knows. */
    Beside rarity(int given, int surname) {
        return new Beside((code & ~FREQUENCY_BITS) | (given << GIVEN) | (surname << SURNAME));
    }

    Beside missing(boolean given, boolean surname) {
        return new Beside(code | (given ? NO_GIVEN : 0) | (surname ? NO_SURNAME : 0));
    }

    /**
     * How the letters of the names agree.
     *
     * @param crossed the given name of each is like the surname of the other
     */
    Beside alike(boolean given, boolean surname, boolean crossed) {
        return new Beside(code
                | (given ? GIVEN_ALIKE : 0)
                | (surname ? SURNAME_ALIKE : 0)
                | (crossed && !given && !surname ? CROSSED : 0));
    }

    /** Without the date, where tokens have been lent another. */
    Beside undated() {
        return new Beside(code & ~DATE_BITS);
    }

    /** Without how rare the names are. */
    Beside levels() {
        return new Beside(code & ~FREQUENCY_BITS);
    }

    PlaceLevel place() {
        return PLACES[code & FIELD];
    }

    SexLevel sex() {
        return SEXES[(code >> SEX) & 3];
    }

    /** The level of the dates, or that of the tokens where dates were not looked at. */
    DateLevel date(Agreement tokens) {
        int level = (code & DATE_BITS) >> DATE;
        return level == 0 ? tokens.date() : DATES[level - 1];
    }

    boolean lacksGiven() {
        return (code & NO_GIVEN) != 0;
    }

    boolean lacksSurname() {
        return (code & NO_SURNAME) != 0;
    }

    boolean givenAlike() {
        return (code & GIVEN_ALIKE) != 0;
    }

    boolean surnameAlike() {
        return (code & SURNAME_ALIKE) != 0;
    }

    /** Both names are like those of the other record, each like the other one. */
    boolean crossed() {
        return (code & CROSSED) != 0;
    }

    boolean knowsRarity() {
        return givenRarity() > 0 && surnameRarity() > 0;
    }

    /** Base-2 logarithm of one over the share of people with the given name. */
    double givenRarity() {
        return ((code >> GIVEN) & FREQUENCY) / 2.0;
    }

    double surnameRarity() {
        return ((code >> SURNAME) & FREQUENCY) / 2.0;
    }
}
