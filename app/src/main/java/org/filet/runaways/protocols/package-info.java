/** What each region sets for itself: side by side, with where it comes from, who set it and what was before. */
@NullMarked
package org.filet.runaways.protocols;

import org.jspecify.annotations.NullMarked;
