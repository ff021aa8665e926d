package org.filet.web;

import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is behind the request at hand, as it was found once already: asks nothing anew. */
@Component
public class Presence {

    private final ActorArguments actors;

    Presence(ActorArguments actors) {
        this.actors = actors;
    }

    /** Somebody with an open session, in a position held today. */
    public record Present(Actor actor, UUID session) {}

    /** Empty for a visitor, and where nobody has asked in this request. */
    public Optional<Present> found() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Seat seat
                ? actors.found().map(actor -> new Present(actor, seat.session()))
                : Optional.empty();
    }
}
