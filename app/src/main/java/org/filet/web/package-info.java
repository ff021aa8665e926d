/**
 * What all pages share: sign-in, layout, language, live updates, repeated requests, errors. Modules offer their
 * navigation entries and their items for the home page; this one knows none of them.
 *
 * <p>Owns the schema {@code web}.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.filet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
