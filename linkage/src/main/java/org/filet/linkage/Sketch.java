package org.filet.linkage;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of one record in memory while files are compared on one machine, what {@link Beside} is read from: a
 * number of small fields, one of the letters of the given name, one of those of the surname and, with places, four of
 * theirs. Never stored, never sent.
 */
@SuppressWarnings("EnumOrdinal")
final class Sketch {

    /** How many numbers there are without places. */
    static final int NARROW = 3;

    /** From here on two names are alike whose tokens may say nothing of it. */
    private static final double ALIKE = 0.6;

    private static final int MONTH = 12;
    private static final int DAY = 16;
    private static final int SEX = 21;
    private static final int GIVEN = 23;
    private static final int SURNAME = 28;
    private static final int YEARS = 0xFFF;
    private static final int FREQUENCY = 31;

    private Sketch() {}

    /** The first number of a sketch. */
    static long head(Prepared person, Sex sex, int givenRarity, int surnameRarity) {
        PartialDate born = person.born();
        return number(born.year())
                | (number(born.month()) << MONTH)
                | (number(born.day()) << DAY)
                | ((long) sex.ordinal() << SEX)
                | ((long) givenRarity << GIVEN)
                | ((long) surnameRarity << SURNAME)
                | (person.given().isMissing() ? 1L << 33 : 0)
                | (person.surname().isMissing() ? 1L << 34 : 0);
    }

    /**
     * What two sketches say: without places the sex alone, for names and dates are then read from tokens better than by
     * their letters and how many people have them (docs/linkage.md).
     */
    static Beside beside(long[] one, int oneFrom, long[] other, int otherFrom, int width) {
        long here = one[oneFrom];
        long there = other[otherFrom];
        SexLevel sex = sex(field(here, SEX, 3), field(there, SEX, 3));
        if (width == NARROW) {
            return Beside.of(PlaceLevel.ABSENT, sex);
        }
        PlaceLevel place = place(one, oneFrom + NARROW, other, otherFrom + NARROW);
        long given = one[oneFrom + 1];
        long surname = one[oneFrom + 2];
        long otherGiven = other[otherFrom + 1];
        long otherSurname = other[otherFrom + 2];
        return Beside.of(place, sex)
                .date(date(here, there))
                .rarity(
                        Math.min(field(here, GIVEN, FREQUENCY), field(there, GIVEN, FREQUENCY)),
                        Math.min(field(here, SURNAME, FREQUENCY), field(there, SURNAME, FREQUENCY)))
                .missing(((here | there) & (1L << 33)) != 0, ((here | there) & (1L << 34)) != 0)
                .alike(
                        alike(given, otherGiven),
                        alike(surname, otherSurname),
                        alike(given, otherSurname) && alike(surname, otherGiven));
    }

    private static boolean alike(long one, long other) {
        return 2 * Long.bitCount(one & other) >= ALIKE * (Long.bitCount(one) + Long.bitCount(other))
                && (one & other) != 0;
    }

    private static PlaceLevel place(long[] one, int oneFrom, long[] other, int otherFrom) {
        int here = 0;
        int there = 0;
        int both = 0;
        for (int i = 0; i < Place.WIDTH; i++) {
            here += Long.bitCount(one[oneFrom + i]);
            there += Long.bitCount(other[otherFrom + i]);
            both += Long.bitCount(one[oneFrom + i] & other[otherFrom + i]);
        }
        return here == 0 || there == 0 ? PlaceLevel.ABSENT : PlaceLevel.of(2.0 * both / (here + there));
    }

    private static SexLevel sex(int here, int there) {
        if (here == 0 || there == 0) {
            return SexLevel.ABSENT;
        }
        return here == there ? SexLevel.SAME : SexLevel.DIFFERENT;
    }

    private static DateLevel date(long here, long there) {
        int year = field(here, 0, YEARS);
        int month = field(here, MONTH, 15);
        int day = field(here, DAY, 31);
        int otherYear = field(there, 0, YEARS);
        int otherMonth = field(there, MONTH, 15);
        int otherDay = field(there, DAY, 31);
        if (year + month + day == 0 || otherYear + otherMonth + otherDay == 0) {
            return DateLevel.ABSENT;
        }
        boolean years = year != 0 && year == otherYear;
        boolean months = month != 0 && month == otherMonth;
        boolean days = day != 0 && day == otherDay;
        if (years && months && days && new PartialDate(year, month, day).isFull()) {
            return DateLevel.FULL;
        }
        boolean exchanged = years && month != 0 && day != 0 && month == otherDay && day == otherMonth;
        if (exchanged) {
            return DateLevel.EXCHANGED;
        }
        if (months && days) {
            return DateLevel.MONTH_DAY;
        }
        if (years) {
            return days ? DateLevel.YEAR_DAY : months ? DateLevel.YEAR_MONTH : DateLevel.YEAR;
        }
        return days ? DateLevel.DAY : months ? DateLevel.MONTH : DateLevel.NONE;
    }

    private static int field(long head, int from, int mask) {
        return (int) (head >>> from) & mask;
    }

    private static long number(@Nullable Integer part) {
        return part == null ? 0 : part;
    }
}
