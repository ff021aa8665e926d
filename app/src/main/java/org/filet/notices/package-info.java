/**
 * Tells people outside the pages that something waits for them: « Filet : 1 élément » and an opaque link, never more.
 * Rows first, written in the transaction of the fact; a thread of its own sends them, so that no deed ever waits for a
 * mail server.
 *
 * <p>Owns the schema {@code notices}. Hears {@link org.filet.alerts.AlertEvent}, {@link org.filet.runaways.RunawayEvent},
 * {@link org.filet.runaways.LeadEvent} and {@link org.filet.matching.MatchEvent}; nobody depends on it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "network", "runaways", "alerts", "matching"})
@NullMarked
package org.filet.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
