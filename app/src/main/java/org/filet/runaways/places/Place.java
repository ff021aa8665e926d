package org.filet.runaways.places;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * A place as those who look for the youth read it.
 *
 * @param by who assessed it
 * @param checked the last look at it during this episode, null where there was none
 */
public record Place(
        UUID id,
        Assessed assessed,
        PositionId by,
        Instant at,
        @Nullable Checked checked) {

    /**
     * What somebody says of a place.
     *
     * @param address empty where it is not known
     * @param words why the place matters
     */
    public record Assessed(
            PlaceKind kind,
            PlaceStanding standing,
            PlaceSource source,
            RegionId region,
            String municipality,
            String address,
            String words) {}

    public record Checked(PlaceKind kind, PlaceResult result, PositionId by, Instant at) {}
}
