package org.filet.alerts;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.filet.agreements.Action;
import org.filet.agreements.Relation;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;

/**
 * To whom: every organisation of these sectors that serves one of these regions, and there these posts alone.
 *
 * @param posts who may open the card at a recipient; {@link #everyPost()} in most alerts
 */
public record Audience(Set<RegionId> regions, Set<Sector> sectors, Set<Role> posts) {

    private static final Set<Role> EVERY_POST = everyPostThatReads();

    /** For every post that receives alerts. */
    public Audience(Set<RegionId> regions, Set<Sector> sectors) {
        this(regions, sectors, EVERY_POST);
    }

    /** Every post that receives alerts at all. */
    public static Set<Role> everyPost() {
        return EVERY_POST;
    }

    /** Whether some posts are left out. */
    public boolean certainPosts() {
        return !posts.containsAll(EVERY_POST);
    }

    /** The posts left in, where some are left out; else none. */
    Set<Role> onlyThese() {
        return certainPosts() ? posts : Set.of();
    }

    /** The same in these regions alone. */
    Audience in(Set<RegionId> some) {
        return new Audience(some, sectors, posts);
    }

    private static Set<Role> everyPostThatReads() {
        var posts = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> Action.READ_CARD.allows(role, Relation.OWN))
                .forEach(posts::add);
        return Collections.unmodifiableSet(posts);
    }
}
