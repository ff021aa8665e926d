package org.filet.agreements;

import java.util.Set;
import org.filet.kernel.Role;

/**
 * One article of an agreement as the door reads it.
 *
 * @param roles whom it opens to on the receiving side; none named means every role that the action allows
 * @param basis code of the legal basis the article rests on
 * @param consent whether that basis is the youth's consent
 */
public record Clause(
        int article, Purpose purpose, Set<Category> categories, Set<Role> roles, String basis, boolean consent) {

    public Clause {
        categories = Set.copyOf(categories);
        roles = Set.copyOf(roles);
    }
}
