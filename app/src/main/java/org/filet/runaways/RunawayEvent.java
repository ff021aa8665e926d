package org.filet.runaways;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;

/** What happened to an episode. Heard in the transaction that made it. */
public sealed interface RunawayEvent extends DomainEvent {

    EpisodeId episode();

    /** Who holds the episode. */
    OrganisationId holder();

    @Override
    default UUID about() {
        return episode().value();
    }

    /**
     * A deed was accepted. Listeners switch over the deed.
     *
     * @param done when it was done, as whoever typed it says; {@code at} is when they did
     */
    record Happened(
            EpisodeId episode,
            OrganisationId holder,
            RegionId homeRegion,
            Deed deed,
            EpisodeState to,
            Actor by,
            Instant done,
            Instant at,
            Basis basis)
            implements RunawayEvent {

        /** Whether it was typed later than it was done. */
        public boolean typedLater() {
            return done.isBefore(at);
        }

        @Override
        public String kind() {
            return "runaways." + deed.step().name();
        }
    }

    /**
     * A time limit passed with the thing undone.
     *
     * @param located where the youth is known to be; null where that is not known
     * @param ready when it could first ring; {@code at} is when it did, later where Filet was down
     */
    record ClockRang(
            EpisodeId episode,
            OrganisationId holder,
            RegionId leadRegion,
            @Nullable RegionId located,
            ClockKind clock,
            Instant ready,
            Actor by,
            Instant at,
            Basis basis)
            implements RunawayEvent {

        private static final Duration AT_ONCE = Duration.ofMinutes(1);

        /** No node rang it when its time came. */
        public boolean late() {
            return at.isAfter(ready.plus(AT_ONCE));
        }

        @Override
        public String kind() {
            return "runaways.clock." + clock.name();
        }
    }

    /** What a youth confided was kept by the organisation that listened. Says that, and nothing more. */
    record ConfidencesKept(EpisodeId episode, OrganisationId holder, Actor by, Instant at, Basis basis)
            implements RunawayEvent {
        @Override
        public String kind() {
            return "runaways.CONFIDENCES_KEPT";
        }
    }

    /** Someone of the organisation that listened read what was confided. */
    record ConfidencesRead(EpisodeId episode, OrganisationId holder, Actor by, Instant at, Basis basis)
            implements RunawayEvent {
        @Override
        public String kind() {
            return "runaways.CONFIDENCES_READ";
        }
    }
}
