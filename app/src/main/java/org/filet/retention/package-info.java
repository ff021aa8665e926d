/**
 * How long what is kept is kept (domain reference F85): rules as dated rows, holds, and the end of files: two people agree,
 * some days pass, the keys are destroyed and a certificate stays.
 *
 * <p>Owns the schema {@code retention}. What goes with a file each module says itself ({@link org.filet.keys.Companion}),
 * and what is against it ({@link org.filet.keys.Objection}).
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "wall", "network", "keys", "youths", "runaways"})
@NullMarked
package org.filet.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
