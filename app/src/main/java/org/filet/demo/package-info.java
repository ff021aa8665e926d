/**
 * The demo: an invented network, invented youths, and a beginning, so that a visitor meets a living place. Works only
 * with the profile {@code demo}; a database that serves real people refuses it.
 *
 * <p>Owns nothing: it enters everything through the other modules' public faces. {@link
 * org.filet.demo.SyntheticNetwork} is a plain class that tests enter too.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "network",
            "agreements",
            "agreements :: texts",
            "agreements :: law",
            "youths",
            "runaways",
            "matching"
        })
@NullMarked
package org.filet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
