/**
 * Looking back at who looked: what stood out among the readings of one's own people, explained by them, examined by the
 * privacy officer; the allowance of files a day. It flags acts, never people: a flag ends with its examination.
 *
 * <p>Owns the schema {@code oversight}. Hears {@link org.filet.youths.IdentityRead} and
 * {@link org.filet.agreements.AccessDenied}; publishes {@link org.filet.oversight.FlagEvent}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "wall",
            "network",
            "agreements",
            "youths",
            "runaways",
            "registers",
            "linkage"
        })
@NullMarked
package org.filet.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
