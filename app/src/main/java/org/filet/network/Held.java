package org.filet.network;

import java.time.LocalDate;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Role;

/** Someone in a position today. */
public record Held(
        PersonId person,
        String name,
        PositionId position,
        Role role,
        OrganisationId organisation,
        LocalDate startsOn) {}
