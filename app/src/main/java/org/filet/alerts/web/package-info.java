/** Pages of alerts: the inbox, the card, the composer, and the part of an episode's page. */
@NullMarked
package org.filet.alerts.web;

import org.jspecify.annotations.NullMarked;
