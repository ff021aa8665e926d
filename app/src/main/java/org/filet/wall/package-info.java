/**
 * The second wall: row-level security in PostgreSQL. Each transaction says, signed, for whom it works; the policies of the
 * other modules' tables let through what that organisation holds, what the register of communications says it was told,
 * and what a duty of the software itself needs. The first wall, {@code agreements.Access}, decides; this one holds where a
 * query forgot to ask or was not ours.
 *
 * <p>Owns the schema {@code wall}: the key and the functions that read a context. A verb's {@code Actor} becomes the
 * context by itself; work without one names its {@link org.filet.wall.Duty}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package org.filet.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
