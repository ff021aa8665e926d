package org.filet.matching;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;

/** What happened around a pointer or a match. Ids and facts: no name, no token. */
public sealed interface MatchEvent extends DomainEvent {

    record PointerRegistered(PointerId pointer, YouthId youth, Actor by, Instant at, Basis basis)
            implements MatchEvent {
        @Override
        public UUID about() {
            return youth.value();
        }
    }

    record PointerRenewed(PointerId pointer, YouthId youth, Actor by, Instant at, Basis basis) implements MatchEvent {
        @Override
        public UUID about() {
            return youth.value();
        }
    }

    /** Its tokens were drawn under the epoch that the basis names; those of before are destroyed. */
    record PointerEncoded(PointerId pointer, YouthId youth, Actor by, Instant at, Basis basis) implements MatchEvent {
        @Override
        public UUID about() {
            return youth.value();
        }
    }

    /** Its tokens are destroyed. */
    record PointerEnded(PointerId pointer, YouthId youth, Actor by, Instant at, Basis basis) implements MatchEvent {
        @Override
        public UUID about() {
            return youth.value();
        }
    }

    /** The same whatever was found. */
    record Asked(EpisodeId episode, Actor by, Instant at, Basis basis) implements MatchEvent {
        @Override
        public UUID about() {
            return episode.value();
        }
    }

    /** A match was made: traced on the holder's side, so that the asker's registers tell nothing of a blind one. */
    record Notified(MatchId match, Actor by, Instant at, Basis basis) implements MatchEvent {
        @Override
        public UUID about() {
            return match.value();
        }
    }

    record Stepped(MatchId match, MatchStep step, MatchState to, Actor by, Instant at, Basis basis)
            implements MatchEvent {
        @Override
        public UUID about() {
            return match.value();
        }

        @Override
        public String kind() {
            return "matching." + step.name();
        }
    }

    /** A decoy was set, which the basis names. */
    record CanarySet(UUID pointer, Actor by, Instant at, Basis basis) implements MatchEvent {
        @Override
        public UUID about() {
            return pointer;
        }
    }

    /** A question met a decoy: traced at the asker's, whose privacy officer is told. */
    record CanaryTouched(UUID alert, Actor by, Instant at, Basis basis) implements MatchEvent {
        @Override
        public UUID about() {
            return alert;
        }
    }

    /** A privacy officer has seen that. */
    record CanaryReviewed(UUID alert, Actor by, Instant at, Basis basis) implements MatchEvent {
        @Override
        public UUID about() {
            return alert;
        }
    }

    /** Nobody on the holder's side acknowledged in time. */
    record BecameLate(MatchId match, Actor by, Instant at, Basis basis) implements MatchEvent {
        @Override
        public UUID about() {
            return match.value();
        }
    }
}
