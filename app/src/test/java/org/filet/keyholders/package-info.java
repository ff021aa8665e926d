@NullMarked
package org.filet.keyholders;

import org.jspecify.annotations.NullMarked;
