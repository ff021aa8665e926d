package org.filet.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The composite tokens of one record: a name beside a date, or two names beside a part of one, so that each is nearly
 * unique and none is a name alone or a date alone. A family never holds more than {@link Family#count()} tokens; the
 * first written are the most telling.
 */
final class Tokens {

    private static final int START = 3;

    private final Map<Family, Set<String>> values = new EnumMap<>(Family.class);

    private final Map<String, List<String>> sounds = new HashMap<>();

    private Tokens() {}

    static List<Token> of(Person person) {
        return of(person, NameRarity.quebec());
    }

    static List<Token> of(Person person, NameRarity table) {
        return of(Prepared.of(person), table, List.of());
    }

    /** For files on one machine: words of the place stand beside names and the date. */
    static List<Token> of(Entry entry, Census census) {
        return of(Prepared.of(entry.person()), census.table(), census.placeWords(entry));
    }

    private static List<Token> of(Prepared prepared, NameRarity table, List<String> places) {
        Tokens tokens = new Tokens();
        prepared.fullDate().ifPresent(date -> tokens.besideDate(prepared, date));
        tokens.besideParts(prepared);
        tokens.withoutDate(prepared, table);
        places.forEach(place -> tokens.besidePlace(prepared, place));
        List<Token> all = new ArrayList<>();
        tokens.values.forEach((family, texts) -> texts.forEach(text -> all.add(new Token(family, text))));
        return all;
    }

    private void besideDate(Prepared prepared, String date) {
        surnameBeside(prepared, "S" + date, "P" + date);
        givenBeside(prepared, "G" + date, "H" + date);
        Name given = prepared.given();
        Name surname = prepared.surname();
        if (!given.isMissing()) {
            add(Family.CROSSED, "P" + date, main(given.head()));
        }
        if (!given.isMissing() && !surname.isMissing()) {
            add(Family.NAMES_INVERTED, "I" + date, Pair.inAnyOrder(main(given.head()), main(surname.head())));
            alike(date, given.head(), surname.head());
        }
        for (Name alias : prepared.givenAliases()) {
            add(Family.GIVEN_ALIAS, "G" + date, alias.whole());
        }
        for (Name alias : prepared.surnameAliases()) {
            add(Family.SURNAME_ALIAS, "S" + date, alias.whole());
        }
    }

    /** Two letters at either end of both names, whichever of the names comes first. */
    private void alike(String date, String given, String surname) {
        for (String one : ends(given)) {
            for (String other : ends(surname)) {
                add(Family.NAMES_ALIKE, "A" + date, Pair.inAnyOrder(one, other));
            }
        }
    }

    private void surnameBeside(Prepared prepared, String exact, String sound) {
        Name surname = prepared.surname();
        if (surname.isMissing()) {
            return;
        }
        add(Family.SURNAME_WHOLE, exact, surname.whole());
        surname.parts().forEach(part -> add(Family.SURNAME_PART, exact, part));
        surname.forms().forEach(form -> Variants.ofSurname(form).forEach(as -> add(Family.SURNAME_VARIANT, exact, as)));
        for (String head : surname.heads()) {
            heard(head).forEach(form -> add(Family.SURNAME_SOUND, sound, form));
            add(Family.SURNAME_START, "B" + exact, start(head));
            add(Family.SURNAME_END, "Z" + exact, end(head));
        }
        if (prepared.given().isMissing()) {
            add(Family.GIVEN_ABSENT, sound, main(surname.head()));
        }
    }

    private void givenBeside(Prepared prepared, String exact, String sound) {
        Name given = prepared.given();
        if (given.isMissing()) {
            return;
        }
        add(Family.GIVEN_WHOLE, exact, given.whole());
        given.parts().forEach(part -> add(Family.GIVEN_PART, exact, part));
        given.forms()
                .forEach(form -> Variants.ofGiven(form).forEach(formal -> add(Family.GIVEN_NICKNAME, exact, formal)));
        add(Family.GIVEN_SOUND, sound, main(given.head()));
        given.heads().forEach(head -> heard(head).forEach(form -> add(Family.GIVEN_SOUND, sound, form)));
        add(Family.GIVEN_START, "B" + exact, start(given.head()));
        add(Family.GIVEN_END, "Z" + exact, end(given.head()));
        if (prepared.surname().isMissing()) {
            add(Family.SURNAME_ABSENT, sound, main(given.head()));
        }
    }

    private void besideParts(Prepared prepared) {
        if (prepared.given().isMissing() || prepared.surname().isMissing()) {
            return;
        }
        prepared.dateParts().forEach((part, text) -> {
            besidePart(prepared, part, "E" + text);
            slipsBesidePart(prepared, part, text);
        });
    }

    private void besidePart(Prepared prepared, DatePart part, String exact) {
        List<Pair> pairs = prepared.pairs();
        add(part.exact(), exact, pairs.getFirst().inAnyOrder());
        part.family("PART")
                .ifPresent(family -> pairs.stream()
                        .filter(pair -> !pair.equals(pairs.getFirst()))
                        .forEach(pair -> add(family, exact, pair.inAnyOrder())));
        part.sound().ifPresent(family -> {
            Pair first = pairs.getFirst();
            add(family, "F" + exact, first.as(this::main).inAnyOrder());
            add(family, "F" + exact, first.as(this::french).inAnyOrder());
        });
    }

    private void slipsBesidePart(Prepared prepared, DatePart part, String text) {
        String given = prepared.given().head();
        String surname = prepared.surname().head();
        slip(part, "SURNAME_START", text, given + "/" + start(surname));
        slip(part, "SURNAME_END", text, given + "/" + end(surname));
        slip(part, "GIVEN_START", text, start(given) + "/" + surname);
        slip(part, "GIVEN_END", text, end(given) + "/" + surname);
    }

    private void slip(DatePart part, String slip, String text, String value) {
        part.family(slip).ifPresent(family -> add(family, slip + text, value));
    }

    private void withoutDate(Prepared prepared, NameRarity table) {
        if (prepared.given().isMissing() || prepared.surname().isMissing()) {
            return;
        }
        Pair names = prepared.pairs().getFirst();
        if (table.tellsApart(names)) {
            add(Family.NAMES_ALONE, "N", names.inAnyOrder());
            if (prepared.dateParts().isEmpty()) {
                add(Family.NAMES_UNDATED, "N", names.inAnyOrder());
            }
        }
    }

    private void besidePlace(Prepared prepared, String place) {
        prepared.fullDate().ifPresent(date -> add(Family.PLACE_DATE, "L" + date, place));
        besidePlace(prepared.surname(), Family.PLACE_SURNAME, place);
        besidePlace(prepared.given(), Family.PLACE_GIVEN, place);
    }

    private void besidePlace(Name name, Family exact, String place) {
        if (!name.isMissing()) {
            add(exact, "LN" + place, name.head());
            add(Family.PLACE_ENDS, "LB" + place, start(name.head()));
            add(Family.PLACE_ENDS, "LZ" + place, end(name.head()));
        }
    }

    private List<String> heard(String name) {
        return sounds.computeIfAbsent(name, Sounds::of);
    }

    private String main(String name) {
        return heard(name).getFirst();
    }

    private String french(String name) {
        return heard(name).get(1);
    }

    private void add(Family family, String kind, String text) {
        Set<String> known = values.computeIfAbsent(family, f -> new LinkedHashSet<>());
        if (known.size() < family.count()) {
            known.add(kind + "|" + text);
        }
    }

    private static List<String> ends(String name) {
        int letters = Math.min(2, name.length());
        return List.of("^" + name.substring(0, letters), name.substring(name.length() - letters) + "$");
    }

    private static String start(String name) {
        return name.length() > START ? name.substring(0, START) : name;
    }

    private static String end(String name) {
        return name.length() > START ? name.substring(name.length() - START) : name;
    }
}
