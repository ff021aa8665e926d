package org.filet.linkage;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as files have it: any part may be missing, and what is written may be impossible.
 *
 * <ul>
 *   <li>A year outside 1850–2100, a month outside 1–12 and a day outside 1–31 are missing.
 *   <li>A month above 12 beside a day of 12 or less is a day and a month exchanged, and is put right.
 *   <li>1 January is what registers write for « unknown »: month and day are missing, and in 1900 the year too.
 *   <li>A day that its month does not have (30 February) leaves the parts, of which one is right, but no full date.
 * </ul>
 */
public record PartialDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    public static final PartialDate UNKNOWN = new PartialDate(null, null, null);

    public PartialDate {
        if (month != null && day != null && month > 12 && month <= 31 && day >= 1 && day <= 12) {
            Integer written = month;
            month = day;
            day = written;
        }
        year = within(year, 1850, 2100);
        month = within(month, 1, 12);
        day = within(day, 1, 31);
        if (month != null && month == 1 && day != null && day == 1) {
            year = year != null && year == 1900 ? null : year;
            month = null;
            day = null;
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Reads {@code YYYYMMDD}, {@code YYYY-MM-DD} and {@code YYYY-MM}; anything else is {@link #UNKNOWN}. */
    public static PartialDate parse(String text) {
        String digits = text.strip().replaceAll("[-/. ]", "");
        if (!digits.matches("\\d{4}|\\d{6}|\\d{8}")) {
            return UNKNOWN;
        }
        return new PartialDate(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
    }

    /** Whether year, month and day are known and such a day exists. */
    public boolean isFull() {
        return year != null
                && month != null
                && day != null
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static @Nullable Integer number(String digits, int from, int to) {
        return digits.length() < to ? null : Integer.valueOf(digits.substring(from, to));
    }

    private static @Nullable Integer within(@Nullable Integer value, int least, int most) {
        return value == null || value < least || value > most ? null : value;
    }
}
