package org.filet.web;

import java.util.Set;
import org.filet.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the main navigation, offered as a bean.
 *
 * @param key message key of its label
 * @param order smaller comes first
 * @param roles who sees it; empty means everyone
 */
public record NavEntry(String key, String href, int order, Set<Role> roles) {

    public static NavEntry forAll(String key, String href, int order) {
        return new NavEntry(key, href, order, Set.of());
    }

    boolean isFor(Role role) {
        return roles.isEmpty() || roles.contains(role);
    }

    /** The {@code aria-current} of its link on the page at this place: the page itself, or one below it. */
    public @Nullable String current(String place) {
        if (place.equals(href)) {
            return "page";
        }
        return place.startsWith(href + "/") ? "true" : null;
    }
}
