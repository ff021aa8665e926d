package org.filet.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filet.linkage.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes dates of birth. Where the year comes first there is nothing to choose ({@code YYYYMMDD},
 * {@code YYYY-MM-DD}, {@code YYYY/M/D}, {@code YYYY-MM}, {@code YYYY}); where it comes last, the order of day and month
 * is told or is read from the file's own dates.
 */
enum Dates {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/. ]?(\\d{1,2})(?:[-/. ]?(\\d{1,2}))?)?(?:[T ].*)?", Pattern.DOTALL);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:[T ].*)?", Pattern.DOTALL);
    private static final int MONTHS = 12;
    private static final int LONGEST = 40;

    /**
     * What a sample of a file's dates says of their order.
     *
     * @param order day first where nothing speaks against it
     * @param doubt no date of the file tells, or some say one thing and some the other
     */
    record Guess(Dates order, boolean doubt) {}

    static Guess guess(List<String> sample) {
        int dayFirst = 0;
        int monthFirst = 0;
        int yearLast = 0;
        for (String text : sample) {
            Matcher date = YEAR_LAST.matcher(text);
            if (date.matches()) {
                yearLast++;
                dayFirst += Integer.parseInt(date.group(1)) > MONTHS ? 1 : 0;
                monthFirst += Integer.parseInt(date.group(2)) > MONTHS ? 1 : 0;
            }
        }
        boolean oneSpeaks = dayFirst > 0 != monthFirst > 0;
        return new Guess(monthFirst > dayFirst ? MONTH_FIRST : DAY_FIRST, yearLast > 0 && !oneSpeaks);
    }

    /** The order as {@code --dates} writes it. */
    static Optional<Dates> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "dmy", "jma" -> Optional.of(DAY_FIRST);
            case "mdy", "mja" -> Optional.of(MONTH_FIRST);
            default -> Optional.empty();
        };
    }

    /** The date, or nothing where the text is not one. */
    Optional<PartialDate> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            boolean dayFirst = this == DAY_FIRST;
            return Optional.of(
                    date(yearLast.group(3), yearLast.group(dayFirst ? 2 : 1), yearLast.group(dayFirst ? 1 : 2)));
        }
        return Optional.empty();
    }

    /** The date of three cells, any of them empty. */
    static Optional<PartialDate> of(String year, String month, String day) {
        if (!(year + month + day).matches("[0-9]{0,8}")) {
            return Optional.empty();
        }
        return Optional.of(date(year, month, day));
    }

    private static PartialDate date(@Nullable String year, @Nullable String month, @Nullable String day) {
        return new PartialDate(number(year), number(month), number(day));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? null : Integer.valueOf(digits);
    }
}
