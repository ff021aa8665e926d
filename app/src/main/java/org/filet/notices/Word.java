package org.filet.notices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What an event means to this module. */
sealed interface Word {

    /**
     * Something waits for this organisation.
     *
     * @param post the one post that it waits for, where it is not for whoever is on duty there
     * @param roles the posts that may open it, where some of the organisation may not; empty where all may
     */
    record Waits(OrganisationId organisation, @Nullable PositionId post, Set<Role> roles, UUID about, Urgency urgency)
            implements Word {

        Waits(OrganisationId organisation, UUID about, Urgency urgency) {
            this(organisation, null, Set.of(), about, urgency);
        }
    }

    /** Something waits for the liaison officer of this region. */
    record LiaisonWaits(RegionId region, UUID about, Urgency urgency) implements Word {}

    /** Somebody took it in hand: whoever has not been told of it yet need not be. */
    record Settled(UUID about) implements Word {}

    /** Nobody outside the pages is told. */
    record Nothing() implements Word {}

    /** More than one of these. */
    record Several(List<Word> words) implements Word {}
}
