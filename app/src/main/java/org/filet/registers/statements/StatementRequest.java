package org.filet.registers.statements;

import java.time.LocalDate;
import java.util.UUID;
import org.filet.kernel.OrganisationId;

/**
 * A request for the statement of one youth. Names nobody: who asks is a kind.
 *
 * @param episode the record through which it came
 * @param dueOn the day by which it is answered; {@code latestOn} where the holder told whoever asks that it takes longer
 */
public record StatementRequest(
        UUID id,
        OrganisationId holder,
        UUID youth,
        UUID episode,
        Asker asker,
        IdentityCheck identity,
        LocalDate receivedOn,
        LocalDate dueOn,
        LocalDate latestOn,
        RequestState state) {}
