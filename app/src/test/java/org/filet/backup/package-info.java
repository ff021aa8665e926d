/** Copies made from a real server while it is written to, put back into another database. */
@NullMarked
package org.filet.backup;

import org.jspecify.annotations.NullMarked;
