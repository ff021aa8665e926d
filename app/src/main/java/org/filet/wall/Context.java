package org.filet.wall;

import java.util.UUID;
import org.filet.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * For whom a transaction works.
 *
 * @param record the one record of another organisation on which the door has allowed a deed
 */
record Context(
        @Nullable Duty duty,
        @Nullable String organisation,
        @Nullable UUID person,
        @Nullable UUID record) {

    static final Context NONE = new Context(null, null, null, null);

    static Context of(Actor actor) {
        return new Context(null, actor.organisation().code(), actor.person().value(), null);
    }

    Context with(Duty other) {
        return new Context(other, organisation, person, record);
    }

    Context with(UUID opened) {
        return new Context(duty, organisation, person, opened);
    }

    /** Whether this is the same person's, whatever else it allows. */
    boolean of(Context other) {
        return organisation != null
                && organisation.equals(other.organisation)
                && person != null
                && person.equals(other.person);
    }

    String text() {
        return text(duty) + "|" + text(organisation) + "|" + text(person) + "|" + text(record);
    }

    private static String text(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }
}
