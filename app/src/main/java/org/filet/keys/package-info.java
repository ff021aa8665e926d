/**
 * The keys under which what names or describes a youth is written: one data key for each youth and organisation, wrapped
 * under a key of the organisation that stands in a folder, never in the database. What is sealed opens only in its place
 * (table, column, row), for its youth, at its organisation. Destroying a youth's data keys destroys what they sealed,
 * in every copy.
 *
 * <p>Owns the schema {@code keys}. Publishes {@link org.filet.keys.SealEvent}. Knows no name, and no table but its own.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "wall"})
@NullMarked
package org.filet.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
