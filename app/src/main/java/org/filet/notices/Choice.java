package org.filet.notices;

import java.time.LocalTime;
import java.util.Locale;

/**
 * When and in which language a person wishes to be told outside the pages, whatever the way.
 *
 * @param quietFrom quiet from this hour, until {@code quietUntil}; the same twice: never quiet
 * @param daily once a day, rather than when it happens
 */
public record Choice(Locale language, LocalTime quietFrom, LocalTime quietUntil, boolean daily) {

    static final Choice NONE = new Choice(Locale.CANADA_FRENCH, LocalTime.of(22, 0), LocalTime.of(7, 0), false);

    /** For the mailbox of a position: it has no night. */
    static final Choice MAILBOX = new Choice(Locale.CANADA_FRENCH, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false);
}
