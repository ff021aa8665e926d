package org.filet.notices;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people write it, as the network knows it: E.164. */
final class PhoneNumber {

    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ().\u00a0-]{7,30}");

    /** Canada, the United States and their neighbours; 900 is charged to whoever is called. */
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1(?!900)[2-9][0-9]{2}[2-9][0-9]{6}");

    private static final Pattern OTHER = Pattern.compile("\\+[2-9][0-9]{7,14}");
    private static final int TEN = 10;

    private PhoneNumber() {}

    /**
     * Ten digits are a number of North America.
     *
     * @param prefixes how it may begin
     * @return empty unless it is a number that may be entered
     */
    static Optional<String> of(String typed, List<String> prefixes) {
        var written = typed.strip();
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        var digits = written.replaceAll("[^0-9]", "");
        boolean whole = written.startsWith("+") || digits.length() != TEN;
        return Optional.of((whole ? "+" : "+1") + digits)
                .filter(number -> NORTH_AMERICAN.matcher(number).matches()
                        || OTHER.matcher(number).matches())
                .filter(number -> prefixes.stream().anyMatch(number::startsWith));
    }
}
