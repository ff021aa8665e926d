@NullMarked
package org.filet.link;

import org.jspecify.annotations.NullMarked;
