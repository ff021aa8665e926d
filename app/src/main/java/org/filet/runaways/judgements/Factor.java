package org.filet.runaways.judgements;

import java.util.UUID;
import org.filet.kernel.Bilingual;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * One thing to think of.
 *
 * @param region null where every region has it
 * @param source where it comes from
 */
public record Factor(
        UUID id,
        FactorGroup group,
        Bilingual words,
        @Nullable RegionId region,
        String source) {}
