package org.filet.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.runaways.EpisodeId;
import org.jspecify.annotations.Nullable;

/** What happened to an alert. Ids and facts: no name, no word that anyone typed. */
public sealed interface AlertEvent extends DomainEvent {

    AlertId alert();

    @Override
    default UUID about() {
        return alert().value();
    }

    record Drafted(AlertId alert, EpisodeId episode, Actor by, Instant at, Basis basis) implements AlertEvent {
        @Override
        public String kind() {
            return "alerts.DRAFT";
        }
    }

    /**
     * The whole alert took a step, and its copies with it.
     *
     * @param askers who sent it and who holds the episode
     * @param posts who may open a copy, where some of a recipient's posts may not; empty where all may
     * @param recipients who held a copy when the alert ended; empty at any other step
     */
    record Stepped(
            AlertId alert,
            EpisodeId episode,
            Set<OrganisationId> askers,
            Set<Role> posts,
            AlertStep step,
            int copies,
            List<OrganisationId> recipients,
            Actor by,
            Instant at,
            Basis basis)
            implements AlertEvent {
        @Override
        public String kind() {
            return "alerts." + step.name();
        }
    }

    /**
     * One copy took a step.
     *
     * @param askers who sent the alert and who holds the episode
     * @param posts as above
     * @param told what a piece of information is about; null at any other step
     */
    record Answered(
            AlertId alert,
            CopyId copy,
            Set<OrganisationId> askers,
            Set<Role> posts,
            AlertStep step,
            Tip.@Nullable Kind told,
            Actor by,
            Instant at,
            Basis basis)
            implements AlertEvent {
        @Override
        public UUID about() {
            return copy.value();
        }

        @Override
        public String kind() {
            return "alerts." + step.name();
        }
    }

    /** It ends by itself before long. */
    record EndsSoon(AlertId alert, Set<OrganisationId> askers, Actor by, Instant at, Basis basis)
            implements AlertEvent {
        @Override
        public String kind() {
            return "alerts.ENDS_SOON";
        }
    }

    /** A recipient saw who the youth is. */
    record CardRead(AlertId alert, CopyId copy, Actor by, Instant at, Basis basis) implements AlertEvent {
        @Override
        public UUID about() {
            return copy.value();
        }

        @Override
        public String kind() {
            return "alerts.CARD_READ";
        }
    }

    /** The minimum card left for an organisation, for these posts alone where some are named. */
    record CardSent(
            AlertId alert, CopyId copy, OrganisationId recipient, Set<Role> posts, Actor by, Instant at, Basis basis)
            implements AlertEvent {
        @Override
        public UUID about() {
            return copy.value();
        }

        @Override
        public String kind() {
            return "alerts.CARD_SENT";
        }
    }

    /** The sender's side took note of what a recipient told. */
    record TipNoted(AlertId alert, UUID tip, Actor by, Instant at, Basis basis) implements AlertEvent {
        @Override
        public String kind() {
            return "alerts.TIP_NOTED";
        }
    }

    /** Everyone who was alerted is told how it ended. */
    record FeedbackSent(AlertId alert, EpisodeId episode, int copies, Actor by, Instant at, Basis basis)
            implements AlertEvent {
        @Override
        public String kind() {
            return "alerts.FEEDBACK_SENT";
        }
    }
}
