package org.filet.network;

import java.util.List;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A post. People come and go; the post, its number and its mailbox stay.
 *
 * @param substitute who answers when nobody holds it or nobody is on call
 * @param dutyDesk whether it answers for its organisation: one post an organisation
 */
public record Position(
        PositionId id,
        Role role,
        OrganisationId organisation,
        RegionId region,
        @Nullable PositionId substitute,
        String phone,
        String mailbox,
        boolean dutyDesk,
        List<Shift> onCall) {}
