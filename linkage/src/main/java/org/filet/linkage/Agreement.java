package org.filet.linkage;

import java.util.EnumSet;
import java.util.Set;

/** How far two records agree, field by field, as read from the families of the tokens they share. */
record Agreement(DateLevel date, NameLevel surname, NameLevel given, NamesLevel names, Beside beside) {

    Agreement(DateLevel date, NameLevel surname, NameLevel given, NamesLevel names) {
        this(date, surname, given, names, Beside.NOTHING);
    }

    /** With what the records say beside their tokens. */
    static Agreement read(Set<Family> shared, Beside beside) {
        Agreement tokens = read(shared);
        DateLevel date = beside.date(tokens);
        if (beside.crossed()) {
            return new Agreement(date, NameLevel.DIFFERENT, NameLevel.DIFFERENT, NamesLevel.BOTH_CROSSED, beside);
        }
        if (tokens.crossed()) {
            return new Agreement(date, tokens.surname, tokens.given, tokens.names, beside);
        }
        NameLevel surname = letters(tokens.surname, beside.lacksSurname(), beside.surnameAlike());
        NameLevel given = letters(tokens.given, beside.lacksGiven(), beside.givenAlike());
        boolean apart = surname != NameLevel.DIFFERENT || given != NameLevel.DIFFERENT;
        return new Agreement(
                date,
                surname,
                given,
                apart && tokens.names == NamesLevel.ALIKE ? NamesLevel.UNKNOWN : tokens.names,
                beside);
    }

    private static NameLevel letters(NameLevel level, boolean missing, boolean alike) {
        if (missing) {
            return level.or(NameLevel.ABSENT);
        }
        return alike ? level.or(NameLevel.CLOSE) : level;
    }

    static Agreement read(Set<Family> shared) {
        if (shared.contains(Family.CROSSED) && !shared.contains(Family.GIVEN_SOUND)) {
            NamesLevel crossed =
                    shared.contains(Family.NAMES_INVERTED) ? NamesLevel.BOTH_CROSSED : NamesLevel.ONE_CROSSED;
            return new Agreement(DateLevel.FULL, NameLevel.DIFFERENT, NameLevel.DIFFERENT, crossed);
        }
        DateLevel date = shared.stream().map(Family::date).reduce(DateLevel.NONE, DateLevel::or);
        NameLevel surname = NameLevel.DIFFERENT;
        NameLevel given = NameLevel.DIFFERENT;
        for (Family family : shared) {
            if (date != DateLevel.FULL || family.date() == DateLevel.FULL) {
                surname = surname.or(family.surname());
                given = given.or(family.given());
            }
        }
        surname = bothEnds(shared, surname, Family.SURNAME_START, Family.SURNAME_END);
        given = bothEnds(shared, given, Family.GIVEN_START, Family.GIVEN_END);
        surname = beside(shared, date, surname);
        given = beside(shared, date, given);
        if (shared.contains(Family.NAMES_ALIKE)) {
            if (surname == NameLevel.DIFFERENT && given == NameLevel.DIFFERENT) {
                return new Agreement(date, surname, given, NamesLevel.ALIKE);
            }
            surname = surname.or(NameLevel.END);
            given = given.or(NameLevel.END);
        }
        return new Agreement(date, wholeSurname(shared, surname), wholeGiven(shared, given), names(shared));
    }

    /**
     * Twins and siblings: with a given name that differs, or that only resembles (Gabriel, Gabrielle) or has one part
     * in common (Jean-Philippe, Jean-François), people always verify. They do as well where two parts of the date do
     * not agree.
     */
    Tier ceiling() {
        boolean firm = given.atLeast(NameLevel.OTHER) && surname.atLeast(NameLevel.CLOSE);
        return firm && date.isAtLeastTwoParts() ? Tier.STRONG : Tier.TO_VERIFY;
    }

    /**
     * Whether the place may be that of two people of one household: the surname agrees and the given name does not, or
     * is not known. Two parts of a date tell brothers from one person, a whole date does not tell twins.
     */
    boolean mayBeHousehold() {
        if (!surname.atLeast(NameLevel.CLOSE) || given.atLeast(NameLevel.CLOSE)) {
            return false;
        }
        return date == DateLevel.FULL ? given != NameLevel.ABSENT : !date.isAtLeastTwoParts();
    }

    boolean namesAgree() {
        return names == NamesLevel.COMMON || names == NamesLevel.RARE;
    }

    /** Whether the two names say something only together. */
    boolean onlyTogether() {
        return names == NamesLevel.ALIKE || crossed();
    }

    boolean crossed() {
        return names == NamesLevel.ONE_CROSSED || names == NamesLevel.BOTH_CROSSED;
    }

    Set<Evidence> evidence() {
        EnumSet<Evidence> kinds = EnumSet.noneOf(Evidence.class);
        if (crossed()) {
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
            case SOUND, CLOSE, PART, START, END -> kinds.add(Evidence.SURNAME_SIMILAR);
            case ABSENT, DIFFERENT -> {}
        }
        switch (given) {
            case EXACT, CONTAINED -> kinds.add(Evidence.GIVEN_NAME);
            case OTHER -> kinds.add(Evidence.NICKNAME);
            case SOUND, CLOSE, PART, START, END -> kinds.add(Evidence.GIVEN_NAME_SIMILAR);
            case ABSENT, DIFFERENT -> {}
        }
    }

    private static NamesLevel names(Set<Family> shared) {
        if (shared.contains(Family.NAMES_ALONE)) {
            return NamesLevel.RARE;
        }
        return shared.contains(Family.YEAR_EXACT)
                        || shared.contains(Family.MONTH_EXACT)
                        || shared.contains(Family.DAY_EXACT)
                ? NamesLevel.COMMON
                : NamesLevel.UNKNOWN;
    }

    private static NameLevel bothEnds(Set<Family> shared, NameLevel level, Family start, Family end) {
        return shared.contains(start) && shared.contains(end) ? level.or(NameLevel.CLOSE) : level;
    }

    /** The whole of one side met a part of the other, beside a part of the date, where not even the sound is shared. */
    private static NameLevel beside(Set<Family> shared, DateLevel date, NameLevel level) {
        boolean heard = shared.stream().anyMatch(family -> family.name().endsWith("_SOUND"));
        return level == NameLevel.EXACT && date != DateLevel.FULL && date.isAtLeastTwoParts() && !heard
                ? NameLevel.CONTAINED
                : level;
    }

    /** A whole name that met a part or an alias of the other record is not the whole name of both. */
    private static NameLevel wholeSurname(Set<Family> shared, NameLevel level) {
        if (level != NameLevel.EXACT || !shared.contains(Family.SURNAME_WHOLE)) {
            return level;
        }
        if (shared.contains(Family.SURNAME_ALIAS)) {
            return NameLevel.OTHER;
        }
        if (shared.contains(Family.SURNAME_VARIANT)) {
            return NameLevel.SOUND;
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
