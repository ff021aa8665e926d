/**
 * The memory of who did what, when, on what basis. Hears every {@link org.filet.kernel.DomainEvent} in the transaction
 * that made it; nobody calls it to write. And the register of communications of each organisation.
 *
 * <p>Owns the schema {@code registers}. Refused attempts are traced in a transaction of their own.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "wall",
            "agreements",
            "network",
            "keys",
            "web",
            "youths",
            "runaways",
            "ledger",
            "ledger :: witness"
        })
@NullMarked
package org.filet.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
