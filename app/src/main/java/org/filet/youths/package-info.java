/**
 * Youths: the smallest identity that lets people speak of the same youth, held by one organisation. Never a label,
 * never a score, never a list beyond one's own files.
 *
 * <p>Owns the schema {@code youths}. Publishes {@link org.filet.youths.IdentityRead}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "network", "agreements"})
@NullMarked
package org.filet.youths;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
