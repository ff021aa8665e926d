/** What every page of the application keeps, whichever it is: foreign reads as absent, reading changes nothing. */
@NullMarked
package org.filet.walls;

import org.jspecify.annotations.NullMarked;
