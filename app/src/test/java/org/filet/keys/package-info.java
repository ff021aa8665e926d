@NullMarked
package org.filet.keys;

import org.jspecify.annotations.NullMarked;
