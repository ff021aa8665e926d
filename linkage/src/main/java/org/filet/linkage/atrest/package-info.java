/** How blind tokens may be stored so that the store shows less of who shares what with whom. */
@NullMarked
package org.filet.linkage.atrest;

import org.jspecify.annotations.NullMarked;
