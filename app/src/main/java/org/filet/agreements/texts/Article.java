package org.filet.agreements.texts;

import java.util.Set;
import org.filet.agreements.Category;
import org.filet.agreements.Purpose;
import org.filet.kernel.Role;

/**
 * What may be communicated, for what, to whom, on what basis in law.
 *
 * @param roles on the receiving side; empty means every role the software lets do it
 * @param basis code of a legal basis
 */
public record Article(int number, Purpose purpose, Set<Category> categories, Set<Role> roles, String basis) {

    public Article {
        categories = Set.copyOf(categories);
        roles = Set.copyOf(roles);
    }
}
