/**
 * An organisation's open episodes from a file: read, shown before anything is written, brought in all at once or not at
 * all, registered and asked about in other regions. The page and {@code ./filet import episodes} go the same way.
 *
 * <p>Owns the schema {@code imports}. Listens to nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "wall",
            "keys",
            "network",
            "agreements",
            "youths",
            "runaways",
            "matching"
        })
@NullMarked
package org.filet.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
