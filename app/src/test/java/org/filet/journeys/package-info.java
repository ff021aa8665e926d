/** The story in a real browser, end to end. */
@NullMarked
package org.filet.journeys;

import org.jspecify.annotations.NullMarked;
