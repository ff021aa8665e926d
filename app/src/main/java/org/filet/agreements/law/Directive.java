package org.filet.agreements.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.filet.kernel.OrganisationId;

/**
 * How an organisation's highest authority wants its staff to communicate in an emergency (A-2.1, 59.1; LPJ, 72.8). Kept
 * in words, so that it can be read on a phone at night.
 *
 * @param basis code of the emergency it is about
 */
public record Directive(
        UUID id,
        OrganisationId organisation,
        String basis,
        String version,
        String body,
        LocalDate startsOn,
        Instant at) {}
