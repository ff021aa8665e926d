package org.filet.kernel;

import java.util.UUID;

/**
 * Who acts, in which position, on whose behalf. Always the first parameter of a verb, never a thread-local.
 *
 * @param region where the position works, not where the person lives
 */
public record Actor(
        PersonId person, PositionId position, Role role, OrganisationId organisation, Sector sector, RegionId region) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** A clock that rings on behalf of an organisation: acts alone; shows no identity to anyone. */
    public static Actor clock(OrganisationId organisation, RegionId region) {
        return new Actor(
                new PersonId(NOBODY), new PositionId(NOBODY), Role.SYSTEM, organisation, Sector.INSTITUTIONAL, region);
    }
}
