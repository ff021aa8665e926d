package org.filet.agreements;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.OrganisationId;

/**
 * A tie that one deed gave an organisation to one record, until a moment.
 *
 * @param reference what gave it, printed on timelines: an alert's number, a match's
 */
public record Grant(UUID subject, OrganisationId organisation, Relation relation, String reference, Instant until) {}
