package org.filet.notices;

import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for an organisation; says neither what nor about whom.
 *
 * @param post the one post that it waits for, where it is not for whoever is on duty there
 * @param roles the posts that may open it, where some of the organisation may not; empty where all may
 */
record Item(UUID id, OrganisationId organisation, @Nullable PositionId post, Set<Role> roles, Urgency urgency) {}
