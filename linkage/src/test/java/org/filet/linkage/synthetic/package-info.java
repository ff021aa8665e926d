@NullMarked
package org.filet.linkage.synthetic;

import org.jspecify.annotations.NullMarked;
