package org.filet.notices;

import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for an organisation; says neither what nor about whom.
 *
 * @param post the one post that it waits for, where it is not for whoever is on duty there
 */
record Item(UUID id, OrganisationId organisation, @Nullable PositionId post, Urgency urgency) {}
