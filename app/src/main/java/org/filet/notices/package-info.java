/**
 * Tells people outside the pages that something waits for them: « Filet : 1 élément » and an opaque link, never more.
 * Rows first, written in the transaction of the fact; threads of their own send them, by e-mail, by text message or by a
 * notice of the browser, so that no deed ever waits for a server.
 *
 * <p>Owns the schema {@code notices}. Hears {@link org.filet.alerts.AlertEvent}, {@link org.filet.runaways.RunawayEvent},
 * {@link org.filet.runaways.LeadEvent} and {@link org.filet.matching.MatchEvent}; nobody depends on it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "wall", "network", "runaways", "alerts", "matching"})
@NullMarked
package org.filet.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
