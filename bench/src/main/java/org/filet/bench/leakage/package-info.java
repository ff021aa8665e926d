/** Attacks on what the linkage service stores, and on codes for contrast: docs/linkage-privacy.md says what they show. */
@NullMarked
package org.filet.bench.leakage;

import org.jspecify.annotations.NullMarked;
