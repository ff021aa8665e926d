@NullMarked
package org.filet.linkage.atrest;

import org.jspecify.annotations.NullMarked;
