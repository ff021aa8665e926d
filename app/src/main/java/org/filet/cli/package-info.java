/**
 * What the launcher runs: {@code demo} and {@code serve} until they are stopped, the other commands to their end. Says
 * in two languages why something did not start; the stack trace goes to the log. Owns no schema.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "postgres", "backup", "keyholders", "linkage :: oprf"})
@NullMarked
package org.filet.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
