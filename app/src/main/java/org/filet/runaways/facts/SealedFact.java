package org.filet.runaways.facts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.runaways.EpisodeId;

/**
 * That something is sealed, never what.
 *
 * @param readers who may ask to open it: people, not roles
 */
record SealedFact(
        UUID id, EpisodeId episode, OrganisationId holder, SealedKind kind, Set<PersonId> readers, Instant at) {}
