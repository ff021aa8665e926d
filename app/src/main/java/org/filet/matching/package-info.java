/**
 * « Déjà connu·e ailleurs ? »: pointers, questions, matches, outcomes; domain reference §7.3. A question about a youth
 * of one's own open episode reaches the pointers of other regions and is answered with a contact, never with content. A
 * blind pointer answers its holder only: to whoever asks, a blind match and no match read the same.
 *
 * <p>Owns the schema {@code matching}. Publishes {@link org.filet.matching.MatchEvent}. Hears the end of an episode, in
 * its transaction: the pointers that served it end with it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "wall",
            "web",
            "network",
            "keys",
            "agreements",
            "youths",
            "runaways",
            "linkage",
            "linkage :: atrest",
            "keyholders"
        })
@NullMarked
package org.filet.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
