package org.filet.agreements;

import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;

/**
 * What is asked for: a record, who holds it, and the region it belongs to.
 *
 * @param subject the record (an episode, a match); grants name it
 */
public record Holding(UUID subject, OrganisationId holder, RegionId region) {}
