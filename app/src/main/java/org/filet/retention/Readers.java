package org.filet.retention;

import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;

/** Who decides how long an organisation keeps what it keeps, and what ends. */
final class Readers {

    private static final Set<Role> ROLES = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);

    private Readers() {}

    static boolean may(Actor actor) {
        return ROLES.contains(actor.role());
    }

    static void require(Actor actor) {
        if (!may(actor)) {
            throw new Refused(RetentionRefusal.NOT_YOURS);
        }
    }
}
