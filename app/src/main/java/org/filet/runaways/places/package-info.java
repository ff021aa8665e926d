/**
 * Places that matter for a youth (F12): assessed by a person, sealed, checked one by one while the youth is looked for. What
 * is said is about the place, never about the youth; where a youth is sheltered is not among them.
 */
@NullMarked
package org.filet.runaways.places;

import org.jspecify.annotations.NullMarked;
