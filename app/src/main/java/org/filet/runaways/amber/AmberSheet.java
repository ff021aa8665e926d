package org.filet.runaways.amber;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.Bilingual;
import org.filet.kernel.PositionId;
import org.filet.runaways.EpisodeSummary;
import org.jspecify.annotations.Nullable;

/**
 * What police are told: the criteria, what is known on each, what police decided. No conclusion.
 *
 * @param now whether something may still be noted
 */
public record AmberSheet(EpisodeSummary episode, List<Line> lines, List<Decided> decisions, boolean now) {

    /**
     * A criterion as its source says it.
     *
     * @param verified whether somebody has checked it; nobody has, as shipped
     */
    public record Criterion(String code, Bilingual text, String source, boolean verified) {}

    /** @param known null while nobody has noted anything */
    public record Line(Criterion criterion, @Nullable Known known) {}

    /**
     * The last word on a criterion.
     *
     * @param fact what it rests on, empty only where it is unknown
     */
    public record Known(AmberAnswer answer, String fact, PositionId by, Instant at) {}

    /**
     * What police decided, as somebody noted it.
     *
     * @param decidedAt when police decided; {@code at} is when it was noted
     * @param reference the number that police gave, empty where they gave none
     */
    public record Decided(
            AmberForce force, AmberDecision decision, Instant decidedAt, String reference, PositionId by, Instant at) {}
}
