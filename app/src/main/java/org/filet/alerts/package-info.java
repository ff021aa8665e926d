/**
 * Alerts: the minimum card that goes to chosen regions and sectors while a youth is missing, what comes back, and the
 * recall; domain reference §7.2.
 *
 * <p>Owns the schema {@code alerts}. Publishes {@link org.filet.alerts.AlertEvent}. Hears {@code RunawayEvent.Happened}
 * in the transaction of the deed: with the return every card and every copy is recalled, with the closure everyone who
 * was alerted hears how it ended. Locks are taken in one order: episode, alert, copies.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "wall", "keys", "network", "agreements", "youths", "runaways"})
@NullMarked
package org.filet.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
