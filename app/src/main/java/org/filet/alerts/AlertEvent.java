package org.filet.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.OrganisationId;
import org.filet.runaways.EpisodeId;

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
     * @param recipients who held a copy when the alert ended; empty at any other step
     */
    record Stepped(
            AlertId alert,
            EpisodeId episode,
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

    /** One copy took a step. */
    record Answered(AlertId alert, CopyId copy, AlertStep step, Actor by, Instant at, Basis basis)
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

    /** The minimum card left for an organisation. */
    record CardSent(AlertId alert, CopyId copy, OrganisationId recipient, Actor by, Instant at, Basis basis)
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
