/** What was sent while the database was away: kept on this machine, sealed, and taken in when it is back. */
@NullMarked
package org.filet.web.kept;

import org.jspecify.annotations.NullMarked;
