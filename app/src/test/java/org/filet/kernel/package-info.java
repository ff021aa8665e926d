@NullMarked
package org.filet.kernel;

import org.jspecify.annotations.NullMarked;
