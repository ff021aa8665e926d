package org.filet.web;

import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;

/** Who holds which position today. The network answers; asked on every request, so that a departure acts at once. */
public interface Seats {

    Optional<Actor> seated(PersonId person, PositionId position);
}
