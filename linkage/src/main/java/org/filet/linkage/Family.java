package org.filet.linkage;

/**
 * The kinds of token. The code is stored beside the blind value; the count is how many tokens of the kind every
 * record carries, true ones and random ones together, so that the kinds say nothing of the length of a name. The
 * levels are what sharing such a token proves of the date, the surname and the given name.
 */
enum Family {
    SURNAME_WHOLE(1, 1, DateLevel.FULL, NameLevel.EXACT, NameLevel.DIFFERENT),
    SURNAME_PART(2, 3, DateLevel.FULL, NameLevel.PART, NameLevel.DIFFERENT),
    SURNAME_SOUND(3, 3, DateLevel.FULL, NameLevel.SOUND, NameLevel.DIFFERENT),
    SURNAME_CLOSE(4, 8, DateLevel.FULL, NameLevel.CLOSE, NameLevel.DIFFERENT),
    SURNAME_START(5, 2, DateLevel.FULL, NameLevel.START, NameLevel.DIFFERENT),
    SURNAME_ALIAS(6, 2, DateLevel.FULL, NameLevel.OTHER, NameLevel.DIFFERENT),
    GIVEN_WHOLE(11, 1, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.EXACT),
    GIVEN_PART(12, 2, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.PART),
    GIVEN_SOUND(13, 2, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.SOUND),
    GIVEN_CLOSE(14, 8, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.CLOSE),
    GIVEN_START(15, 1, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.START),
    GIVEN_ALIAS(16, 2, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.OTHER),
    GIVEN_NICKNAME(17, 2, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.OTHER),
    GIVEN_ABSENT(18, 1, DateLevel.FULL, NameLevel.SOUND, NameLevel.ABSENT),
    SURNAME_ABSENT(19, 1, DateLevel.FULL, NameLevel.ABSENT, NameLevel.SOUND),
    NAMES_INVERTED(20, 1, DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.DIFFERENT),
    YEAR_MONTH_EXACT(31, 2, DateLevel.TWO_PARTS, NameLevel.EXACT, NameLevel.EXACT),
    YEAR_MONTH_SOUND(32, 2, DateLevel.TWO_PARTS, NameLevel.SOUND, NameLevel.SOUND),
    YEAR_MONTH_SURNAME_CLOSE(33, 7, DateLevel.TWO_PARTS, NameLevel.CLOSE, NameLevel.EXACT),
    YEAR_MONTH_GIVEN_CLOSE(34, 7, DateLevel.TWO_PARTS, NameLevel.EXACT, NameLevel.CLOSE),
    YEAR_DAY_EXACT(41, 2, DateLevel.TWO_PARTS, NameLevel.EXACT, NameLevel.EXACT),
    YEAR_DAY_SOUND(42, 2, DateLevel.TWO_PARTS, NameLevel.SOUND, NameLevel.SOUND),
    YEAR_DAY_SURNAME_CLOSE(43, 7, DateLevel.TWO_PARTS, NameLevel.CLOSE, NameLevel.EXACT),
    YEAR_DAY_GIVEN_CLOSE(44, 7, DateLevel.TWO_PARTS, NameLevel.EXACT, NameLevel.CLOSE),
    MONTH_DAY_EXACT(51, 2, DateLevel.TWO_PARTS, NameLevel.EXACT, NameLevel.EXACT),
    MONTH_DAY_SOUND(52, 2, DateLevel.TWO_PARTS, NameLevel.SOUND, NameLevel.SOUND),
    MONTH_DAY_SURNAME_CLOSE(53, 7, DateLevel.TWO_PARTS, NameLevel.CLOSE, NameLevel.EXACT),
    MONTH_DAY_GIVEN_CLOSE(54, 7, DateLevel.TWO_PARTS, NameLevel.EXACT, NameLevel.CLOSE),
    EXCHANGED_EXACT(61, 1, DateLevel.EXCHANGED, NameLevel.EXACT, NameLevel.EXACT),
    EXCHANGED_SOUND(62, 1, DateLevel.EXCHANGED, NameLevel.SOUND, NameLevel.SOUND),
    YEAR_EXACT(71, 1, DateLevel.YEAR, NameLevel.EXACT, NameLevel.EXACT),
    NAMES_ALONE(81, 1, DateLevel.NONE, NameLevel.EXACT, NameLevel.EXACT);

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
