/**
 * The network: regions and jurisdictions, organisations, positions, the people who hold them, and who is on call:
 * « qui appeler maintenant ? ». Holds nothing about youths.
 *
 * <p>Owns the schema {@code network}. Seats people for {@link org.filet.web.Seats}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "web :: paper"})
@NullMarked
package org.filet.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
