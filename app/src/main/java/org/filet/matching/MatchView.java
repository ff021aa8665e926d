package org.filet.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filet.linkage.Evidence;
import org.filet.linkage.Tier;
import org.filet.network.PositionCard;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.TimelineEntry;
import org.filet.youths.YouthSummary;
import org.jspecify.annotations.Nullable;

/**
 * A match as one side sees it: whom to call, which kinds of evidence agreed, what may be done. Never a field of the
 * other side, never a score.
 *
 * @param number « R-7F3A9C »: what to say on the telephone
 * @param other the other side's post; empty once the link is torn down, and for a blind match until its holder reveals
 * @param episode the asker's own episode, for the asker
 * @param file the holder's own file, for the holder
 * @param steps what this reader may do now
 */
public record MatchView(
        MatchId id,
        String number,
        Side side,
        Visibility visibility,
        Tier tier,
        Set<Evidence> evidence,
        MatchState state,
        Instant notifiedAt,
        Instant dueAt,
        boolean late,
        @Nullable MatchOutcome outcome,
        Optional<PositionCard> other,
        Optional<EpisodeId> episode,
        Optional<YouthSummary> file,
        Set<MatchStep> steps,
        List<TimelineEntry> timeline) {

    public boolean mayStep(MatchStep step) {
        return steps.contains(step);
    }
}
