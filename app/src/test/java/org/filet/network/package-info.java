/** The network, on a real server. */
@NullMarked
package org.filet.network;

import org.jspecify.annotations.NullMarked;
