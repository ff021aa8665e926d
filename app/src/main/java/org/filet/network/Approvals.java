package org.filet.network;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;

/** What somebody of an organisation let another do. Each module where a second person says yes tells its own. */
public interface Approvals {

    /** More in a month would not be read. */
    int MOST = 1000;

    /** One yes. */
    record Approval(PersonId asked, PersonId approved, Of of, Instant at) {}

    /** To what. */
    enum Of {
        SEALED_FACT,
        EMERGENCY,
        ATTESTATION,
        INCIDENT,
        DESTRUCTION,
        ACCESS
    }

    /** Those of the reader's own organisation since then, the newest first, at most {@link #MOST}; joins a transaction. */
    List<Approval> since(Actor reader, Instant since);
}
