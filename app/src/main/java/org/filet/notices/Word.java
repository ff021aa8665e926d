package org.filet.notices;

import java.util.UUID;
import org.filet.kernel.OrganisationId;

/** What an event means to this module. */
sealed interface Word {

    /** Something waits for this organisation. */
    record Waits(OrganisationId organisation, UUID about, Urgency urgency) implements Word {}

    /** Somebody took it in hand: whoever has not been told of it yet need not be. */
    record Settled(UUID about) implements Word {}

    /** Nobody outside the pages is told. */
    record Nothing() implements Word {}
}
