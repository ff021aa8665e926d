package org.filet.notices;

import java.time.LocalTime;
import java.util.Locale;

/**
 * How a person wishes to be told outside the pages.
 *
 * @param confirmed whether its owner typed the code that was sent there; nothing else is sent before
 * @param quietFrom quiet from this hour, until {@code quietUntil}; the same twice: never quiet
 * @param daily once a day, rather than when it happens
 */
public record Choice(
        String address, boolean confirmed, Locale language, LocalTime quietFrom, LocalTime quietUntil, boolean daily) {

    static final Choice NONE =
            new Choice("", false, Locale.CANADA_FRENCH, LocalTime.of(22, 0), LocalTime.of(7, 0), false);

    /** For the mailbox of a position: it has no night. */
    static final Choice MAILBOX = mailbox("");

    static Choice mailbox(String address) {
        return new Choice(address, true, Locale.CANADA_FRENCH, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false);
    }

    boolean told() {
        return confirmed && !address.isEmpty();
    }
}
