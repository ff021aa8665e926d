package org.filet.web;

import java.util.Set;
import org.filet.kernel.Role;

/**
 * A tile of « Je partage / j’organise », offered as a bean.
 *
 * @param title message key; {@code help} another, in one sentence
 * @param order smaller comes first
 * @param roles who sees it; empty means everyone
 */
public record ShareEntry(String title, String help, String href, int order, Set<Role> roles) {

    boolean isFor(Role role) {
        return roles.isEmpty() || roles.contains(role);
    }
}
