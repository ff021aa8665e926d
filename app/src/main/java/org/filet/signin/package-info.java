/**
 * How real people get in: accounts, invitations, passkeys, identity providers, recovery, the roster of an organisation's people and its
 * attestation. Absent from the demo, whose personas have no accounts.
 *
 * <p>Owns the schema {@code signin}. Publishes {@link org.filet.signin.AccountEvent}. Opens sessions through {@link
 * org.filet.web.SignIn}; knows nothing about youths.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "network"})
@NullMarked
package org.filet.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
