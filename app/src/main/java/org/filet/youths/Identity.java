package org.filet.youths;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.filet.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who the youth is, as written by the organisation that holds the file.
 *
 * @param otherNames any other name used, separated by commas
 * @param birthDate null while unknown
 * @param description what helps to recognise the youth: for the police sheet only
 * @param phone the youth's own, to keep contact
 */
public record Identity(
        String givenNames,
        String surnames,
        String otherNames,
        @Nullable LocalDate birthDate,
        Gender gender,
        String description,
        String phone) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 1000;
    private static final int PASSAGE_YEARS = 17;
    private static final int PASSAGE_MONTHS = 6;

    public Identity {
        givenNames = givenNames.strip();
        surnames = surnames.strip();
        otherNames = otherNames.strip();
        description = description.strip();
        phone = phone.strip();
        if (givenNames.isEmpty() && surnames.isEmpty() && otherNames.isEmpty()) {
            throw new Refused(YouthRefusal.NAME_MISSING);
        }
        if (givenNames.length() > LONGEST_NAME
                || surnames.length() > LONGEST_NAME
                || otherNames.length() > LONGEST_TEXT
                || description.length() > LONGEST_TEXT
                || phone.length() > LONGEST_NAME) {
            throw new Refused(YouthRefusal.TOO_LONG);
        }
    }

    public static Identity named(String givenNames, String surnames, @Nullable LocalDate birthDate, Gender gender) {
        return new Identity(givenNames, surnames, "", birthDate, gender, "", "");
    }

    /** With these in place of those it had. */
    Identity with(Details details) {
        return new Identity(
                givenNames, surnames, details.otherNames(), birthDate, gender, details.description(), details.phone());
    }

    /**
     * With what somebody adds in a hurry: names and words beside those there, the number in the place of another.
     *
     * @throws Refused where it is too long with what is there
     */
    Identity and(Details said) {
        return with(new Details(
                beside(said.otherNames(), otherNames, ", "),
                beside(said.description(), description, "\n"),
                said.phone().isEmpty() ? phone : said.phone()));
    }

    private static String beside(String said, String there, String between) {
        if (said.isEmpty() || there.contains(said)) {
            return there;
        }
        return there.isEmpty() ? said : said + between + there;
    }

    /** The name called, as an alert card says it; the whole of what is known where no given name is. */
    public String firstName() {
        String name = givenNames.isEmpty() ? (otherNames.isEmpty() ? initials() : otherNames) : givenNames;
        return name.split("[\\s,]+", 2)[0];
    }

    public String fullName() {
        return (givenNames + " " + surnames).strip();
    }

    /** « É. T. », as lists of one's own files show it. */
    public String initials() {
        return initials(givenNames, surnames);
    }

    static String initials(String givenNames, String surnames) {
        return (initial(givenNames) + " " + initial(surnames)).strip();
    }

    private static String initial(String name) {
        return name.isEmpty()
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.CANADA_FRENCH) + ".";
    }

    /** Whether it is time to prepare the passage to adulthood: from 17 years and 6 months on. Never while the day is unknown. */
    public boolean nearAdulthood(LocalDate today) {
        return birthDate != null
                && !today.isBefore(birthDate.plusYears(PASSAGE_YEARS).plusMonths(PASSAGE_MONTHS));
    }

    /** Whole years, or -1 while unknown. */
    public int ageOn(LocalDate today) {
        return birthDate == null ? -1 : Period.between(birthDate, today).getYears();
    }
}
