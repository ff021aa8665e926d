@NullMarked
package org.filet.peers;

import org.jspecify.annotations.NullMarked;
