package org.filet.runaways;

import java.time.Instant;
import java.util.Set;
import org.filet.youths.Details;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;

/**
 * What the page « Je m'inquiète pour un·e jeune » brings, in one go.
 *
 * @param who a file of one's own organisation, or a new one
 * @param done the checks already made
 * @param declare whether the absence is declared at once
 */
public record Report(
        Who who,
        Instant lastSeen,
        Origin origin,
        Set<Circumstance> circumstances,
        Set<ImmediateReason> immediate,
        Set<Verification> done,
        String words,
        boolean declare,
        String policeEvent) {

    /** The youth: known to this organisation, or not yet. */
    public sealed interface Who {

        /** @param said what is added to the file */
        record Known(YouthId youth, Details said) implements Who {

            public Known(YouthId youth) {
                this(youth, Details.NONE);
            }
        }

        record New(Identity identity) implements Who {}
    }
}
