/** Communications without consent for reasons that will not wait: attested, timed, reviewed by the privacy officer. */
@NamedInterface("emergencies")
@NullMarked
package org.filet.agreements.emergencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
