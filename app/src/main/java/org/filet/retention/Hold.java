package org.filet.retention;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.PositionId;
import org.filet.youths.YouthId;

/**
 * Why a file is kept whatever its age.
 *
 * @param reference number of a case or of a request; no name
 */
public record Hold(UUID id, YouthId youth, Reason reason, String reference, PositionId position, Instant at) {

    /** Why. */
    public enum Reason {
        PROCEEDINGS,
        INQUIRY,
        ACCESS_REQUEST,
        COMPLAINT,
        OTHER_DUTY
    }
}
