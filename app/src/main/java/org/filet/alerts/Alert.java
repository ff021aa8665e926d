package org.filet.alerts;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;

/**
 * One call to look out for a missing youth. It is drafted, approved by someone whose role may, sent as one copy to each
 * recipient organisation; the copies are acknowledged, and end together: recalled when the youth is back or the sender
 * says so, expired unless renewed. A day later nothing in them names the youth. {@link AlertTransitions} is the table.
 *
 * @param youth whom the episode is about: whoever a conflict of interest keeps off is kept off the alert
 * @param holder holds the episode; {@code sender} is the organisation that drafted
 * @param contact the post that recipients call: its number comes from the directory
 * @param challenge the words that whoever calls about it says; empty once purged
 * @param ending null until it has ended
 */
record Alert(
        AlertId id,
        String number,
        EpisodeId episode,
        YouthId youth,
        OrganisationId holder,
        RegionId homeRegion,
        OrganisationId sender,
        PositionId contact,
        AlertState state,
        Content content,
        String challenge,
        Instant draftedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable Instant purgeAt,
        @Nullable Ending ending) {

    /** What the door is asked about: whoever deals with the alert deals with the episode. */
    Holding holding() {
        return new Holding(episode.value(), youth.value(), holder, homeRegion);
    }

    /** Whether the card was sent to this post: others of its organisation do not open it. */
    boolean addressed(Actor actor) {
        return content.audience().posts().contains(actor.role());
    }

    /** Whoever waits for answers: who sent, and who holds the episode. */
    Set<OrganisationId> askers() {
        return sender.equals(holder) ? Set.of(sender) : Set.of(sender, holder);
    }

    /** The posts that may open the card, where some of a recipient's may not; empty where all may. */
    Set<Role> onlyPosts() {
        return content.audience().onlyThese();
    }

    /** Since when nobody looks any more; null unless recalled. */
    @Nullable Instant recalledAt() {
        return state == AlertState.RECALLED ? endedAt : null;
    }

    Instant expiry() {
        return Objects.requireNonNull(expiresAt);
    }

    /** The alert once the step is taken; refuses what the table does not know. */
    Alert after(AlertStep step) {
        return with(to(state, step), content, challenge, expiresAt, endedAt, purgeAt, ending);
    }

    Alert sentUntil(Instant expiry) {
        return with(to(state, AlertStep.SEND), content, challenge, expiry, null, null, null);
    }

    Alert renewedUntil(Instant expiry) {
        return with(to(state, AlertStep.RENEW), content, challenge, expiry, null, null, null);
    }

    /** Recalled or expired: the copies are purged at {@code purge}. */
    Alert ended(AlertStep step, Ending how, Instant at, Instant purge) {
        return with(to(state, step), content, challenge, expiresAt, at, purge, how);
    }

    /** The alert had ended before the search did. */
    Alert searchOver() {
        return with(state, content, challenge, expiresAt, endedAt, purgeAt, Ending.SEARCH_OVER);
    }

    /** Nothing that anyone typed, and no words that would open a door. */
    Alert purged() {
        return with(to(state, AlertStep.PURGE), content.withoutWords(), "", expiresAt, endedAt, purgeAt, ending);
    }

    /** Where a step leads; what is over says so more clearly than what was never possible. */
    static AlertState to(AlertState state, AlertStep step) {
        return AlertTransitions.from(state, step)
                .orElseThrow(() -> new Refused(
                        switch (state) {
                            case RECALLED, PURGED -> AlertRefusal.SEARCH_IS_OVER;
                            case EXPIRED -> AlertRefusal.EXPIRED;
                            case DRAFT, APPROVED, SENT, ACKNOWLEDGED, DROPPED -> AlertRefusal.NOT_IN_THIS_STATE;
                        }));
    }

    private Alert with(
            AlertState next,
            Content said,
            String words,
            @Nullable Instant expiry,
            @Nullable Instant ended,
            @Nullable Instant purge,
            @Nullable Ending how) {
        return new Alert(
                id,
                number,
                episode,
                youth,
                holder,
                homeRegion,
                sender,
                contact,
                next,
                said,
                words,
                draftedAt,
                expiry,
                ended,
                purge,
                how);
    }
}
