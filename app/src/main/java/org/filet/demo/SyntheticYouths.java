package org.filet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.filet.kernel.OrganisationId;
import org.filet.youths.Gender;
import org.filet.youths.Identity;

/** Invented youths of 12 to 19, over all regions. The same seed gives the same names; ages follow the day. */
final class SyntheticYouths {

    private static final int YOUNGEST = 12;
    private static final int AGES = 8;
    private static final int FIRST = 3;
    private static final int DAYS_OF_A_YEAR = 364;
    private static final LocalDate SHARED_BIRTH = LocalDate.of(2010, 3, 14);

    private static final List<String> NICKNAMES =
            List.of("Mimi", "Zaz", "Lou", "Jo", "Kiki", "Lili", "Nana", "Max", "Gab", "Ti-Loup", "Sunny", "Ray");
    private static final List<String> HAIR =
            List.of("noirs, longs", "bruns, aux épaules", "châtains, courts", "blonds, tressés", "teints en bleu");
    private static final List<String> CLOTHES = List.of(
            "manteau noir, jeans, espadrilles blanches",
            "kangourou gris, pantalon cargo",
            "parka verte, tuque rouge",
            "manteau beige, sac à dos violet");

    private final SplittableRandom random;
    private final LocalDate today;
    private final List<Sheet> sheets = new ArrayList<>();

    /** One file to open: who holds it, where the youth is from. */
    record Sheet(OrganisationId holder, Area home, Identity identity) {}

    SyntheticYouths(long seed, LocalDate today) {
        this.random = new SplittableRandom(seed);
        this.today = today;
        for (var area : Area.values()) {
            add("CR-", area, inCare(area));
        }
        add("POL-", Area.OUTAOUAIS, 2);
        add("POL-", Area.MONTREAL, 2);
        add("POL-", Area.CAPITALE_NATIONALE, 1);
        knownInThreePlaces();
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    private static int inCare(Area area) {
        return switch (area) {
            case MONTREAL -> 12;
            case OUTAOUAIS -> 8;
            case CAPITALE_NATIONALE, NORD_DU_QUEBEC, MONTEREGIE -> 4;
            default -> 2;
        };
    }

    /** One youth whom three organisations of two regions know, each with its own spelling. */
    private void knownInThreePlaces() {
        shared("CR-06", Area.MONTREAL, "Maëlle", "Tremblay-Nguyen");
        shared("COM-06", Area.MONTREAL, "Maelle", "Nguyen Tremblay");
        shared("CR-07", Area.OUTAOUAIS, "Maëlle", "Tremblay Nguyen");
    }

    private void shared(String holder, Area home, String givenNames, String surnames) {
        var identity = Identity.named(givenNames, surnames, SHARED_BIRTH, Gender.GIRL);
        sheets.add(new Sheet(new OrganisationId(holder), home, identity));
    }

    private void add(String prefix, Area area, int count) {
        for (int i = 0; i < count; i++) {
            sheets.add(new Sheet(new OrganisationId(prefix + area.code()), area, youth(area, i)));
        }
    }

    private Identity youth(Area area, int turn) {
        var community = Community.inTurn(area, turn);
        int draw = random.nextInt(100);
        var gender = draw < 66 ? Gender.GIRL : draw < 95 ? Gender.BOY : Gender.ANOTHER;
        String given = gender == Gender.BOY ? community.boy(random) : community.girl(random);
        return new Identity(
                given,
                surnames(area, community),
                random.nextInt(100) < 30 ? Draw.one(random, NICKNAMES) : "",
                birthDate(turn),
                gender,
                description(),
                random.nextInt(100) < 60
                        ? PhoneBook.fictitious(area.overlayCode(), random.nextInt(PhoneBook.NUMBERS))
                        : "");
    }

    /** One surname, or those of both parents, often of two communities. */
    private String surnames(Area area, Community community) {
        String one = community.surname(random);
        if (random.nextInt(100) >= 25) {
            return one;
        }
        String other = Community.in(area, random).surname(random);
        return other.equals(one) ? one : one + (random.nextBoolean() ? "-" : " ") + other;
    }

    /** The first files of each organisation are of youths of 14 to 17: those whose absences are told. */
    private LocalDate birthDate(int turn) {
        int age = turn < FIRST ? 14 + random.nextInt(4) : YOUNGEST + random.nextInt(AGES);
        return today.minusYears(age).minusDays(1 + random.nextInt(DAYS_OF_A_YEAR));
    }

    private String description() {
        return "Environ 1 m " + (48 + random.nextInt(32)) + ", cheveux " + Draw.one(random, HAIR) + " ; "
                + Draw.one(random, CLOTHES) + ".";
    }
}
