package org.filet.agreements.texts;

import java.time.Instant;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;

/**
 * A line of an agreement's history.
 *
 * @param step name of an {@link AgreementStep}, {@code DRAFT} or {@code REVISE}
 * @param note the reference or the reason given with it
 */
public record Happening(String step, OrganisationId organisation, PositionId position, Instant at, String note) {}
