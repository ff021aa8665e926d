/** Youths who left together (F23), and the episode just before (§7.1): links between episodes, never a count of a youth's. */
@NullMarked
package org.filet.runaways.companions;

import org.jspecify.annotations.NullMarked;
