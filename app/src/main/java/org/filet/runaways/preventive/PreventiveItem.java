package org.filet.runaways.preventive;

import java.util.Set;

/**
 * One part of a fiche.
 *
 * @param told to whom the youth lets it go
 * @param said the youth's own words
 * @param noted what the practitioner adds, kept apart
 */
public record PreventiveItem(PreventiveTopic topic, Set<PreventiveAudience> told, String said, String noted) {

    boolean written() {
        return !said.isBlank() || !noted.isBlank();
    }
}
