package org.filet.wall;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * For whom a transaction works.
 *
 * @param record the one record of another organisation on which the door has allowed a deed
 * @param region that the person follows as a liaison officer
 */
record Context(
        @Nullable Duty duty,
        @Nullable String organisation,
        @Nullable UUID person,
        @Nullable UUID record,
        @Nullable String region) {

    static final Context NONE = new Context(null, null, null, null, null);

    static Context of(Actor actor) {
        var region = actor.role() == Role.RUNAWAY_LIAISON ? actor.region().code() : null;
        return new Context(null, actor.organisation().code(), actor.person().value(), null, region);
    }

    Context with(Duty other) {
        return new Context(other, organisation, person, record, region);
    }

    Context with(UUID opened) {
        return new Context(duty, organisation, person, opened, region);
    }

    /** Whether this is the same person's in the same capacity, whatever else it allows. */
    boolean of(Context other) {
        return organisation != null
                && organisation.equals(other.organisation)
                && person != null
                && person.equals(other.person)
                && Objects.equals(region, other.region);
    }

    String text(LocalDate day, long expiry) {
        return Stream.of(duty, organisation, person, record, day, expiry, region)
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining("|"));
    }
}
