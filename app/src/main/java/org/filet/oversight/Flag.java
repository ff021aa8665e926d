package org.filet.oversight;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * An act that stood out: most are part of the work, and are said to be.
 *
 * @param youth the file it was about; null where it is about many
 * @param due until when it is to be examined
 * @param explanation what whoever did it says of it, empty until then
 * @param examination null until somebody else has looked at it
 */
public record Flag(
        UUID id,
        Kind kind,
        PersonId person,
        PositionId position,
        OrganisationId organisation,
        @Nullable UUID youth,
        Instant at,
        Instant due,
        String explanation,
        @Nullable Examination examination) {

    /** Why it stood out. Closed: a new reason is a decision, not a setting. */
    public enum Kind {
        /** The reader bears the youth's surname, and few others do; or both names. */
        SAME_NAME(true),
        /** More files opened in a day than the work of most days needs. */
        MANY_OPENED(true),
        /** More files met in searches. */
        MANY_SEARCHED(true),
        /** Tried again and again what is not open to the reader. */
        MANY_REFUSED(true),
        /** A file with nobody behind was met. Whoever met it is not told: the next one would be avoided. */
        DECOY(false),
        /** Drawn by lot. */
        SAMPLE(false);

        private final boolean explained;

        Kind(boolean explained) {
            this.explained = explained;
        }

        /** Whether the reader is asked to say why. */
        public boolean explained() {
            return explained;
        }
    }

    /** What the examination found. */
    public enum Finding {
        /** Part of the work. */
        LEGITIMATE,
        /** Nobody was wronged; somebody learns something. */
        TO_LEARN,
        /** To be entered as a confidentiality incident. */
        INCIDENT
    }

    /** How an examination ended. */
    public record Examination(Finding finding, String remark, Instant at) {}

    public boolean open() {
        return examination == null;
    }

    /** Whether its reader is still asked for words. */
    public boolean toExplain() {
        return open() && kind.explained() && explanation.isEmpty();
    }
}
