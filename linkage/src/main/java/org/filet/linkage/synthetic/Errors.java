package org.filet.linkage.synthetic;

/**
 * How often a row is written otherwise than the person's papers, each from 0 to 1 and for one row: two rows of a person
 * both have them. What public sets with truth do not show (accents, double names, nicknames, other names, unknown dates)
 * is an assumption, marked so.
 *
 * @param slip a letter added, lost, changed or exchanged with the next, in a name; two of them in one case of seven
 * @param respelled a name written as it sounds or as another community spells it
 * @param replaced a name that has nothing to do with the right one
 * @param missing a name left empty
 * @param inverted given name and surname in each other's place; three times as often where the family comes first
 * @param dateSlip one digit of the date of birth wrong
 * @param dateWrong another date altogether
 * @param dateMissing no date
 * @param dateExchanged day and month in each other's place (assumption)
 * @param dateUnknown 1 January written for « unknown » (assumption)
 * @param unaccented accents, hyphens and apostrophes lost, as old programs did (assumption)
 * @param surnameCut a double surname cut to one part (assumption)
 * @param givenCut a compound given name cut to one part (assumption)
 * @param nickname a familiar name in place of the given name (assumption)
 * @param otherSurname the other surname, where a person has one, in place of the present one (assumption)
 */
public record Errors(
        double slip,
        double respelled,
        double replaced,
        double missing,
        double inverted,
        double dateSlip,
        double dateWrong,
        double dateMissing,
        double dateExchanged,
        double dateUnknown,
        double unaccented,
        double surnameCut,
        double givenCut,
        double nickname,
        double otherSurname) {

    /** Every row as on the papers. */
    public static final Errors NONE = new Errors(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * For typing, respelling, missing, inverted and dates: between what FEBRL3 and splink_fake_1000 show, nearer to the
     * first where they differ much. {@code ./filet link --rates FILE} prints the same measures of any file with truth.
     */
    public static final Errors FITTED =
            new Errors(0.07, 0.045, 0.03, 0.04, 0.025, 0.03, 0.03, 0.02, 0.01, 0.01, 0.25, 0.25, 0.15, 0.06, 0.4);

    /** All rates times a factor, at most 1 each. */
    public Errors times(double factor) {
        return new Errors(
                rate(slip, factor),
                rate(respelled, factor),
                rate(replaced, factor),
                rate(missing, factor),
                rate(inverted, factor),
                rate(dateSlip, factor),
                rate(dateWrong, factor),
                rate(dateMissing, factor),
                rate(dateExchanged, factor),
                rate(dateUnknown, factor),
                rate(unaccented, factor),
                rate(surnameCut, factor),
                rate(givenCut, factor),
                rate(nickname, factor),
                rate(otherSurname, factor));
    }

    private static double rate(double rate, double factor) {
        return Math.min(1, rate * factor);
    }
}
