/**
 * Prevention plans: versions of a youth's plan at the organisation that holds the file, sealed, each added beside those
 * before. Written with the youth where that is possible; read by the holder's own people who listen, and traced.
 */
@NullMarked
package org.filet.runaways.plans;

import org.jspecify.annotations.NullMarked;
