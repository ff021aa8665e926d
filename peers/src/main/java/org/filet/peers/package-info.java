/**
 * Other linkage tools and a plaintext Fellegi–Sunter beside our tokens, on the same public files in one run. A
 * measurement, not a part of Filet: nothing depends on it.
 */
@NullMarked
package org.filet.peers;

import org.jspecify.annotations.NullMarked;
