package org.filet.linkage;

/**
 * The kinds of token. The code is stored beside the blind value; the count is how many tokens of the kind every
 * record carries, true ones and random ones together, so that the kinds say nothing of the length of a name. The
 * levels are what sharing such a token proves of the date, the surname and the given name.
 */
enum Family {
    SURNAME_WHOLE(1, 1, DateLevel.FULL, NameLevel.EXACT, NameLevel.DIFFERENT),
    SURNAME_PART(2, 3, DateLevel.FULL, NameLevel.PART, NameLevel.DIFFERENT),
    SURNAME_SOUND(3, 5, DateLevel.FULL, NameLevel.SOUND, NameLevel.DIFFERENT),
    SURNAME_START(5, 2, DateLevel.FULL, NameLevel.START, NameLevel.DIFFERENT),
    SURNAME_ALIAS(6, 2, DateLevel.FULL, NameLevel.OTHER, NameLevel.DIFFERENT),
    SURNAME_END(7, 2, DateLevel.FULL, NameLevel.END, NameLevel.DIFFERENT),
    SURNAME_VARIANT(8, 1, DateLevel.FULL, NameLevel.SOUND, NameLevel.DIFFERENT),
    GIVEN_WHOLE(11, 1, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.EXACT),
    GIVEN_PART(12, 2, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.PART),
    GIVEN_SOUND(13, 3, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.SOUND),
    GIVEN_START(15, 1, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.START),
    GIVEN_ALIAS(16, 2, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.OTHER),
    GIVEN_NICKNAME(17, 2, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.OTHER),
    GIVEN_ABSENT(18, 1, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.ABSENT),
    SURNAME_ABSENT(19, 1, DateLevel.FULL, NameLevel.ABSENT, NameLevel.DIFFERENT),
    NAMES_INVERTED(20, 1, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.DIFFERENT),
    GIVEN_END(21, 1, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.END),
    NAMES_ALIKE(23, 4, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.DIFFERENT),
    CROSSED(22, 1, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.DIFFERENT),
    YEAR_MONTH_EXACT(31, 1, DateLevel.YEAR_MONTH, NameLevel.EXACT, NameLevel.EXACT),
    YEAR_MONTH_PART(33, 1, DateLevel.YEAR_MONTH, NameLevel.PART, NameLevel.PART),
    YEAR_MONTH_SOUND(32, 2, DateLevel.YEAR_MONTH, NameLevel.SOUND, NameLevel.SOUND),
    YEAR_MONTH_SURNAME_START(35, 1, DateLevel.YEAR_MONTH, NameLevel.START, NameLevel.EXACT),
    YEAR_MONTH_SURNAME_END(36, 1, DateLevel.YEAR_MONTH, NameLevel.END, NameLevel.EXACT),
    YEAR_MONTH_GIVEN_START(37, 1, DateLevel.YEAR_MONTH, NameLevel.EXACT, NameLevel.START),
    YEAR_MONTH_GIVEN_END(38, 1, DateLevel.YEAR_MONTH, NameLevel.EXACT, NameLevel.END),
    YEAR_DAY_EXACT(41, 1, DateLevel.YEAR_DAY, NameLevel.EXACT, NameLevel.EXACT),
    YEAR_DAY_PART(43, 1, DateLevel.YEAR_DAY, NameLevel.PART, NameLevel.PART),
    YEAR_DAY_SOUND(42, 2, DateLevel.YEAR_DAY, NameLevel.SOUND, NameLevel.SOUND),
    YEAR_DAY_SURNAME_START(45, 1, DateLevel.YEAR_DAY, NameLevel.START, NameLevel.EXACT),
    YEAR_DAY_SURNAME_END(46, 1, DateLevel.YEAR_DAY, NameLevel.END, NameLevel.EXACT),
    YEAR_DAY_GIVEN_START(47, 1, DateLevel.YEAR_DAY, NameLevel.EXACT, NameLevel.START),
    YEAR_DAY_GIVEN_END(48, 1, DateLevel.YEAR_DAY, NameLevel.EXACT, NameLevel.END),
    MONTH_DAY_EXACT(51, 1, DateLevel.MONTH_DAY, NameLevel.EXACT, NameLevel.EXACT),
    MONTH_DAY_PART(53, 1, DateLevel.MONTH_DAY, NameLevel.PART, NameLevel.PART),
    MONTH_DAY_SOUND(52, 2, DateLevel.MONTH_DAY, NameLevel.SOUND, NameLevel.SOUND),
    MONTH_DAY_SURNAME_START(55, 1, DateLevel.MONTH_DAY, NameLevel.START, NameLevel.EXACT),
    MONTH_DAY_SURNAME_END(56, 1, DateLevel.MONTH_DAY, NameLevel.END, NameLevel.EXACT),
    MONTH_DAY_GIVEN_START(57, 1, DateLevel.MONTH_DAY, NameLevel.EXACT, NameLevel.START),
    MONTH_DAY_GIVEN_END(58, 1, DateLevel.MONTH_DAY, NameLevel.EXACT, NameLevel.END),
    EXCHANGED_EXACT(61, 1, DateLevel.EXCHANGED, NameLevel.EXACT, NameLevel.EXACT),
    EXCHANGED_SOUND(62, 2, DateLevel.EXCHANGED, NameLevel.SOUND, NameLevel.SOUND),
    YEAR_EXACT(71, 1, DateLevel.YEAR, NameLevel.EXACT, NameLevel.EXACT),
    YEAR_SOUND(72, 2, DateLevel.YEAR, NameLevel.SOUND, NameLevel.SOUND),
    MONTH_EXACT(73, 1, DateLevel.MONTH, NameLevel.EXACT, NameLevel.EXACT),
    DAY_EXACT(74, 1, DateLevel.DAY, NameLevel.EXACT, NameLevel.EXACT),
    NAMES_ALONE(81, 1, DateLevel.NONE, NameLevel.EXACT, NameLevel.EXACT),
    NAMES_UNDATED(82, 1, DateLevel.ABSENT, NameLevel.EXACT, NameLevel.EXACT),
    /** From here on beside a word of a place: for files on one machine only. */
    PLACE_DATE(101, 6, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.DIFFERENT),
    PLACE_SURNAME(102, 6, DateLevel.NONE, NameLevel.EXACT, NameLevel.DIFFERENT),
    PLACE_GIVEN(103, 6, DateLevel.NONE, NameLevel.DIFFERENT, NameLevel.EXACT),
    /** How the names agree is then seen by their letters ({@link Sketch}). */
    PLACE_ENDS(104, 24, DateLevel.NONE, NameLevel.DIFFERENT, NameLevel.DIFFERENT);

    private static final short FIRST_WITH_PLACE = 101;

    private final short code;
    private final int count;
    private final DateLevel date;
    private final NameLevel surname;
    private final NameLevel given;

    Family(int code, int count, DateLevel date, NameLevel surname, NameLevel given) {
        this.code = (short) code;
        this.count = count;
        this.date = date;
        this.surname = surname;
        this.given = given;
    }

    short code() {
        return code;
    }

    /** Whether every record of the platform has such tokens. */
    boolean isOnPlatform() {
        return code < FIRST_WITH_PLACE;
    }

    int count() {
        return count;
    }

    DateLevel date() {
        return date;
    }

    NameLevel surname() {
        return surname;
    }

    NameLevel given() {
        return given;
    }

    static Family of(short code) {
        for (Family family : values()) {
            if (family.code == code) {
                return family;
            }
        }
        throw new IllegalArgumentException("No token family has the code " + code);
    }
}
