package org.filet.keyholders;

import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;

/**
 * On whose behalf holders are asked, as their ledger keeps it.
 *
 * @param reference the record it is for: an episode, a pointer
 */
public record Asking(OrganisationId organisation, PositionId position, Errand errand, UUID reference) {}
