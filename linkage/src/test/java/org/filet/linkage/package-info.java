@NullMarked
package org.filet.linkage;

import org.jspecify.annotations.NullMarked;
