package org.filet.runaways;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * What a structured professional judgement rests on, beside its level and reasons; domain reference §2.2 (S40, S94).
 * Nothing is computed from it, and only the author's organisation reads it.
 *
 * @param factors of the list in {@code runaways.judgements}, of all four groups
 * @param leaving the risk of leaving, or of leaving again, in words
 * @param staying the risks of staying, in words
 * @param support null where only a level and reasons are given
 * @param colleague with whom it was thought through, where the support is a colleague's
 * @param informant who brought the information, as a kind: a name belongs in a sealed fact
 * @param heardAt when it came
 * @param again how soon to look again, if sooner than the region's limit
 */
public record Analysis(
        Set<UUID> factors,
        String leaving,
        String staying,
        @Nullable Support support,
        @Nullable PositionId colleague,
        @Nullable Informant informant,
        @Nullable Instant heardAt,
        @Nullable Duration again) {

    public static final Analysis NONE = new Analysis(Set.of(), "", "", null, null, null, null, null);

    /** The guide asks for some 36 months of experience, or a colleague's support. */
    public enum Support {
        EXPERIENCED,
        WITH_COLLEAGUE
    }

    /** Who brought the information. */
    public enum Informant {
        YOUTH,
        PARENT,
        FRIEND,
        STAFF,
        SCHOOL,
        POLICE,
        COMMUNITY,
        HEALTH,
        OTHER
    }

    /** Whether more than a level and reasons was thought through. */
    public boolean structured() {
        return !factors.isEmpty() || !leaving.isBlank() || !staying.isBlank();
    }

    /** Whether the author's experience or a colleague stands behind it. */
    boolean supported() {
        return support == Support.EXPERIENCED || (support == Support.WITH_COLLEAGUE && colleague != null);
    }
}
