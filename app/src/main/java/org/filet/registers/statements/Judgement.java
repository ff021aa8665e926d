package org.filet.registers.statements;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What one person concluded about the risk, and whether another agreed.
 *
 * @param confirmed null while nobody has answered; false where it was sent back
 */
public record Judgement(
        UUID id,
        UUID request,
        Outcome outcome,
        Set<Ground> grounds,
        PersonId by,
        Instant at,
        @Nullable PersonId answeredBy,
        @Nullable Boolean confirmed) {

    boolean allows() {
        return Boolean.TRUE.equals(confirmed) && outcome != Outcome.NOTHING;
    }
}
