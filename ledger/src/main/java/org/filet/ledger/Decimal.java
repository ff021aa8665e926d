package org.filet.ledger;

import java.util.regex.Pattern;

/** Non-negative decimals as the C2SP formats write them: ASCII, no leading zero. */
final class Decimal {

    private static final Pattern CANONICAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Decimal() {}

    static long parse(String text) {
        if (!CANONICAL.matcher(text).matches()) {
            throw new Malformed("not a decimal without leading zeros");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed("a number above 2^63 - 1");
        }
    }
}
