/**
 * Who may do what with what belongs to whom, and why: the one door to personal data.
 *
 * <p>Owns the schema {@code agreements}. Publishes {@link org.filet.agreements.AccessDenied}. For now a decision rests
 * on one's own organisation, one's own region or a grant that an alert, a match or a host's charge gave; agreements,
 * consents and legal bases will fill the same door.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "wall", "keys", "network"})
@NullMarked
package org.filet.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
