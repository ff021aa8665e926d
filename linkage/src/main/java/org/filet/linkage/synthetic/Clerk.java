package org.filet.linkage.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Writes a person into a row as a hurried office does: with its habits and its mistakes. */
final class Clerk {

    private static final List<String> TOWNS =
            List.of(("Rimouski Saguenay Québec Trois-Rivières Sherbrooke Montréal Gatineau Rouyn-Noranda Sept-Îles"
                            + " Chibougamau Gaspé Lévis Laval Joliette Saint-Jérôme Longueuil Drummondville Kuujjuaq")
                    .split(" ", -1));
    private static final double SAYS_OTHER_NAMES = 0.3;
    private static final double ALL_REGISTERED = 0.3;
    private static final double MOVED = 0.35;
    private static final double HYPHEN = 0.6;
    private static final double OTHER_ORDER = 0.15;
    private static final double SYLLABICS = 0.6;
    private static final int DAYS_OF_ALL = 365;

    private final Errors errors;
    private final Youth youth;
    private final Random random;
    private String given;
    private String surname;
    private boolean usesOtherSurname;

    Clerk(Errors errors, Youth youth, Random random) {
        this.errors = errors;
        this.youth = youth;
        this.random = random;
        this.given = youth.given();
        this.surname = "";
    }

    SyntheticRecord row(String id) {
        chooseGiven();
        chooseSurname();
        boolean syllabics = inSyllabics();
        given = syllabics ? given : misspelt(given, true);
        surname = syllabics ? surname : misspelt(surname, false);
        if (happens(errors.inverted() * (youth.origin().surnameFirst() ? 3 : 1))) {
            String taken = given;
            given = surname;
            surname = taken;
        }
        dropOne();
        Traits.Script script = syllabics ? Traits.Script.SYLLABICS : Traits.Script.LATIN;
        return new SyntheticRecord(
                id, youth.number(), given, surname, others(), date(), youth.sex(), town(), youth.traits(script));
    }

    private void chooseGiven() {
        if (!youth.nickname().isEmpty() && happens(errors.nickname())) {
            given = youth.nickname();
        } else if (given.contains("-") && happens(errors.givenCut())) {
            String[] parts = given.split("-", -1);
            given = parts[random.nextInt(parts.length)];
        }
        if (!youth.registered().isEmpty() && happens(ALL_REGISTERED)) {
            given = (youth.registered().getFirst() + " " + given + " "
                            + youth.registered().getLast())
                    .strip();
        }
    }

    private void chooseSurname() {
        if (!youth.otherSurname().isEmpty() && happens(errors.otherSurname())) {
            usesOtherSurname = true;
            surname = youth.otherSurname();
            return;
        }
        List<String> parts = new ArrayList<>(youth.surnames());
        if (parts.size() > 1 && happens(errors.surnameCut())) {
            parts.remove(happens(0.75) ? 1 : 0);
        } else if (parts.size() > 1 && happens(OTHER_ORDER)) {
            parts.add(parts.removeFirst());
        }
        boolean hyphen = youth.origin() != Origin.SPANISH && happens(HYPHEN);
        surname = String.join(hyphen ? "-" : " ", parts);
    }

    private boolean inSyllabics() {
        if (!youth.syllabics() || !happens(SYLLABICS)) {
            return false;
        }
        Optional<String> writtenGiven = Syllabics.of(given);
        Optional<String> writtenSurname = Syllabics.of(surname);
        if (writtenGiven.isEmpty() || writtenSurname.isEmpty()) {
            return false;
        }
        given = writtenGiven.get();
        surname = writtenSurname.get();
        return true;
    }

    private String misspelt(String name, boolean isGiven) {
        String written = name;
        if (happens(errors.replaced())) {
            written = isGiven
                    ? Lexicon.QUEBEC.given(youth.origin(), youth.sex(), random)
                    : Lexicon.QUEBEC.surname(youth.origin(), random);
        }
        if (happens(errors.respelled())) {
            written = Typing.respell(written, random);
        }
        if (happens(errors.slip())) {
            written = Typing.slip(written, random);
        }
        return happens(errors.unaccented()) ? Typing.unaccented(written, random) : written;
    }

    /** A row without any name is no row: one of the two stays. */
    private void dropOne() {
        if (happens(errors.missing())) {
            given = "";
        } else if (happens(errors.missing())) {
            surname = "";
        }
    }

    private String others() {
        if (!happens(SAYS_OTHER_NAMES)) {
            return "";
        }
        List<String> others = new ArrayList<>();
        if (!youth.nickname().isEmpty()) {
            others.add(youth.nickname());
        }
        if (!youth.otherSurname().isEmpty()) {
            others.add(usesOtherSurname ? youth.surname("-") : youth.otherSurname());
        }
        return String.join(", ", others);
    }

    private String date() {
        LocalDate born = youth.born();
        if (happens(errors.dateMissing())) {
            return "";
        }
        if (happens(errors.dateUnknown())) {
            return written(born.getYear(), 1, 1);
        }
        if (happens(errors.dateWrong())) {
            return born.plusDays(1 + random.nextInt(DAYS_OF_ALL)).toString();
        }
        if (happens(errors.dateExchanged())) {
            return written(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        return happens(errors.dateSlip()) ? slipped(born.toString()) : born.toString();
    }

    /** One digit of the date wrong; the century never is. */
    private String slipped(String date) {
        int[] places = {2, 3, 5, 6, 8, 9};
        int at = places[random.nextInt(places.length)];
        char digit = (char) ('0' + (date.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return date.substring(0, at) + digit + date.substring(at + 1);
    }

    private static String written(int year, int month, int day) {
        return "%04d-%02d-%02d".formatted(year, month, day);
    }

    private String town() {
        long home = Math.floorMod(Seeds.mixed(youth.number()), (long) TOWNS.size());
        return TOWNS.get(happens(MOVED) ? random.nextInt(TOWNS.size()) : (int) home);
    }

    private boolean happens(double rate) {
        return random.nextDouble() < rate;
    }
}
