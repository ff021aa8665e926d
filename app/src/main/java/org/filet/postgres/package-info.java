/** A real PostgreSQL server of our own beside the application: for the demo and for tests. Owns no schema. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.filet.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
