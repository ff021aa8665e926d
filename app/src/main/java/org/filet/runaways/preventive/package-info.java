/**
 * The fiche préventive (F11): written down with the youth before any absence, sealed with the youth, opened by the
 * declaration and closed again by the confirmed return. Each part goes to whom the youth chose, and every opening is a row.
 */
@NullMarked
package org.filet.runaways.preventive;

import org.jspecify.annotations.NullMarked;
