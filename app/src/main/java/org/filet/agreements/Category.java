package org.filet.agreements;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What kind of content leaves its holder. Sealed facts (a shelter's address, who reported) and a youth's confidences are
 * no category: no agreement can name them. Closed in code, as purposes are.
 */
public enum Category {
    /** That an organisation knows the youth, and which post to call: never more. */
    CONTACT,
    /** The minimum card of an alert: first name, age band, gender, what to do. */
    CARD,
    /** Who the youth is: names, date of birth, description, the youth's own number. */
    IDENTITY,
    /** What happens: whereabouts, checks, clocks, decisions of the episode. */
    EPISODE,
    /** What the youth agreed, before any absence, to have told: never in an emergency. */
    PROFILE;

    /** What may go without the youth's word where it will not wait. */
    public static Set<Category> ofEmergencies() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(PROFILE)));
    }
}
