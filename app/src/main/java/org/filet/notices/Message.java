package org.filet.notices;

import java.util.Locale;

/**
 * All that is ever said outside the pages: a count and a link that means nothing to whoever is not signed in.
 *
 * @param mark random; nobody looks it up. The one that confirms an address is typed by its owner
 */
record Message(int items, String mark, String link, Locale language) {

    String subject() {
        boolean many = items > 1;
        return language.getLanguage().equals("en")
                ? "Filet: " + items + (many ? " items" : " item")
                : "Filet\u00a0: " + items + (many ? " éléments" : " élément");
    }

    String body() {
        return subject() + "\r\n" + link + "\r\n";
    }

    /** For a telephone: in the alphabet of which a message holds the most. */
    String text() {
        return subject().replace('\u00a0', ' ') + "\n" + link;
    }
}
