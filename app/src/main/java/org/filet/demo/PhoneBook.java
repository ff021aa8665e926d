package org.filet.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gives each post a number of the range kept for fiction, 555-0100 to 555-0199, in its region's area code. */
final class PhoneBook {

    static final int NUMBERS = 100;

    private final Map<String, Integer> given = new HashMap<>();

    String next(Area area) {
        int number = given.merge(area.phoneCode(), 1, Integer::sum) - 1;
        if (number >= NUMBERS) {
            throw new IllegalStateException("No fictitious number is left in " + area.phoneCode());
        }
        return fictitious(area.phoneCode(), number);
    }

    static String fictitious(String areaCode, int number) {
        return String.format(Locale.ROOT, "%s-555-%04d", areaCode, 100 + number);
    }
}
