/**
 * One consistent copy of everything Filet holds, in one file, and the way back into an empty database. Works the same
 * on the embedded server and on an external one, while Filet runs. Owns no schema.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.filet.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
