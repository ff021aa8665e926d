/**
 * Facts about an episode that endanger whoever they are about: sealed, read by named people of the holder, each time with
 * another's approval.
 */
@NullMarked
package org.filet.runaways.facts;

import org.jspecify.annotations.NullMarked;
