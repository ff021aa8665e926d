package org.filet.notices;

import java.util.UUID;
import org.filet.kernel.OrganisationId;

/** Something that waits for an organisation; says neither what nor about whom. */
record Item(UUID id, OrganisationId organisation, Urgency urgency) {}
