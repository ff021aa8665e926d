package org.filet.linkage;

import java.util.EnumSet;
import java.util.Set;

/** How far two records agree, field by field, as read from the families of the tokens they share. */
record Agreement(DateLevel date, NameLevel surname, NameLevel given, boolean inverted) {

    /** Inverted names are rare in records of one person. */
    private static final double INVERSION_BITS = -3;

    private static final Set<Family> TWO_PARTS_EXACT =
            Set.of(Family.YEAR_MONTH_EXACT, Family.YEAR_DAY_EXACT, Family.MONTH_DAY_EXACT);

    static Agreement read(Set<Family> shared) {
        DateLevel date = DateLevel.NONE;
        NameLevel surname = NameLevel.DIFFERENT;
        NameLevel given = NameLevel.DIFFERENT;
        for (Family family : shared) {
            date = date.or(family.date());
            surname = surname.or(family.surname());
            given = given.or(family.given());
        }
        if (shared.contains(Family.NAMES_INVERTED)
                && (surname == NameLevel.DIFFERENT || given == NameLevel.DIFFERENT)) {
            return new Agreement(DateLevel.FULL, NameLevel.SOUND, NameLevel.SOUND, true);
        }
        if (shared.stream().filter(TWO_PARTS_EXACT::contains).count() > 1) {
            date = DateLevel.FULL;
        }
        return new Agreement(date, wholeSurname(shared, surname), wholeGiven(shared, given), false);
    }

    double bits() {
        return date.bits() + surname.surnameBits() + given.givenBits() + (inverted ? INVERSION_BITS : 0);
    }

    /**
     * Twins and siblings: the same surname and date with another given name is not reported; with a given name that
     * only resembles (Gabriel, Gabrielle) or has one part in common (Jean-Philippe, Jean-François) it is never more
     * than to verify. Without a date, or with the year alone, people verify.
     */
    Tier ceiling() {
        if (given == NameLevel.DIFFERENT && surname.atLeast(NameLevel.START)) {
            return Tier.NONE;
        }
        boolean firm = given.atLeast(NameLevel.OTHER) && surname.atLeast(NameLevel.PART);
        return firm && date.compareTo(DateLevel.TWO_PARTS) >= 0 ? Tier.STRONG : Tier.TO_VERIFY;
    }

    Set<Evidence> evidence() {
        EnumSet<Evidence> kinds = EnumSet.noneOf(Evidence.class);
        if (inverted) {
            kinds.add(Evidence.NAMES_INVERTED);
        } else {
            addNames(kinds);
        }
        if (date == DateLevel.FULL) {
            kinds.add(Evidence.BIRTH_DATE);
        } else if (date != DateLevel.NONE) {
            kinds.add(Evidence.BIRTH_DATE_PARTLY);
        }
        return kinds;
    }

    private void addNames(Set<Evidence> kinds) {
        switch (surname) {
            case EXACT, CONTAINED -> kinds.add(Evidence.SURNAME);
            case OTHER -> kinds.add(Evidence.ALIAS);
            case SOUND, CLOSE, PART, START -> kinds.add(Evidence.SURNAME_SIMILAR);
            case ABSENT, DIFFERENT -> {}
        }
        switch (given) {
            case EXACT, CONTAINED -> kinds.add(Evidence.GIVEN_NAME);
            case OTHER -> kinds.add(Evidence.NICKNAME);
            case SOUND, CLOSE, PART, START -> kinds.add(Evidence.GIVEN_NAME_SIMILAR);
            case ABSENT, DIFFERENT -> {}
        }
    }

    /** A whole name that met a part or an alias of the other record is not the whole name of both. */
    private static NameLevel wholeSurname(Set<Family> shared, NameLevel level) {
        if (level != NameLevel.EXACT || !shared.contains(Family.SURNAME_WHOLE)) {
            return level;
        }
        if (shared.contains(Family.SURNAME_ALIAS)) {
            return NameLevel.OTHER;
        }
        return shared.contains(Family.SURNAME_PART) ? NameLevel.CONTAINED : level;
    }

    private static NameLevel wholeGiven(Set<Family> shared, NameLevel level) {
        if (level != NameLevel.EXACT || !shared.contains(Family.GIVEN_WHOLE)) {
            return level;
        }
        if (shared.contains(Family.GIVEN_ALIAS) || shared.contains(Family.GIVEN_NICKNAME)) {
            return NameLevel.OTHER;
        }
        return shared.contains(Family.GIVEN_PART) ? NameLevel.CONTAINED : level;
    }
}
