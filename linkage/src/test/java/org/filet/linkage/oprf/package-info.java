@NullMarked
package org.filet.linkage.oprf;

import org.jspecify.annotations.NullMarked;
