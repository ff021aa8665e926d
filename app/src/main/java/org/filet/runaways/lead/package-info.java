/**
 * The hand-shake by which another region takes over the lead of an episode (F24): proposed with a reason, accepted or
 * declined by the liaison officer there; until then the lead does not move. Decision 43.
 */
@NullMarked
package org.filet.runaways.lead;

import org.jspecify.annotations.NullMarked;
