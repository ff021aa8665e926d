package org.filet.matching;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.linkage.Evidence;
import org.filet.linkage.Tier;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;

/**
 * A question about a youth of one region met a pointer of another. The holder's duty desk is told, and where the
 * pointer is visible both sides have each other's contact; they call each other, and say in one tap how it ended.
 *
 * @param episode the asker's; {@code episodeHolder} holds it
 * @param askedYouth whom that episode is about: the asker's file
 * @param youth the holder's file
 */
record Match(
        MatchId id,
        EpisodeId episode,
        YouthId askedYouth,
        OrganisationId episodeHolder,
        Party asker,
        PointerId pointer,
        YouthId youth,
        Party holder,
        Visibility visibility,
        Tier tier,
        Set<Evidence> evidence,
        MatchState state,
        Instant notifiedAt,
        Instant dueAt,
        @Nullable Instant lateAt,
        @Nullable MatchOutcome outcome,
        int version) {

    /** One of the two sides, reached through a post. */
    record Party(OrganisationId organisation, PositionId contact, RegionId region) {}

    /** The holder holds it: whoever asked is a stranger to a blind match, not someone with the wrong role. */
    Holding holding() {
        return new Holding(id.value(), youth.value(), askedYouth.value(), holder.organisation(), holder.region());
    }

    /** What timelines print and people say: « R-7F3A9C ». Drawn, not counted: a gap would tell of a blind match. */
    String number() {
        return "R-" + id.toString().substring(0, 6).toUpperCase(Locale.ROOT);
    }

    boolean tornDown() {
        return outcome == MatchOutcome.DIFFERENT;
    }

    Side sideOf(Actor actor) {
        if (actor.organisation().equals(holder.organisation())) {
            return Side.HOLDER;
        }
        boolean asked = actor.organisation().equals(asker.organisation())
                || actor.organisation().equals(episodeHolder);
        return asked ? Side.ASKER : Side.LIAISON;
    }

    /** Where the step leads, taken by this side. */
    MatchState to(MatchStep step, Side side) {
        if (!step.isFor(side)) {
            throw new Refused(MatchRefusal.NOT_YOUR_SIDE);
        }
        if (step == MatchStep.REVEAL && visibility == Visibility.VISIBLE) {
            throw new Refused(MatchRefusal.NOT_BLIND);
        }
        return MatchTransitions.from(state, step).orElseThrow(() -> new Refused(MatchRefusal.NOT_IN_THIS_STATE));
    }
}
