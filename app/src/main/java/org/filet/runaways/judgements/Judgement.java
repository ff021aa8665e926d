package org.filet.runaways.judgements;

import java.time.Instant;
import java.util.Optional;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.runaways.Analysis;
import org.filet.runaways.Concern;
import org.jspecify.annotations.Nullable;

/**
 * One judgement as a reader sees it.
 *
 * @param reasons empty where the key that sealed them is gone
 * @param again when it is to be looked at again, null where nobody said
 * @param analysis what it rests on, for readers of the organisation that wrote it
 */
public record Judgement(
        Side side,
        OrganisationId organisation,
        PositionId by,
        Instant at,
        Concern concern,
        @Nullable Instant again,
        String reasons,
        Optional<Analysis> analysis) {}
