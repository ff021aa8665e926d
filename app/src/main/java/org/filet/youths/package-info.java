/**
 * Youths: the smallest identity that lets people speak of the same youth, held by one organisation. Never a label,
 * never a score, never a list beyond one's own files.
 *
 * <p>Who a youth is stands sealed ({@link org.filet.keys.Sealing}): the database sees no name. Owns the schema {@code youths}. Publishes {@link org.filet.youths.IdentityRead}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "network", "agreements", "keys", "wall"})
@NullMarked
package org.filet.youths;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
