package org.filet.registers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.filet.kernel.DomainEvent;

/**
 * One line of the trail: who, in which post, did or read what, about which record, on what basis.
 *
 * @param at to the microsecond, as the database keeps it
 */
record Line(
        Instant at,
        UUID person,
        UUID position,
        String role,
        String organisation,
        String event,
        UUID about,
        String basis,
        String basisReference) {

    static Line of(DomainEvent event) {
        return new Line(
                event.at().truncatedTo(ChronoUnit.MICROS),
                event.by().person().value(),
                event.by().position().value(),
                event.by().role().name(),
                event.by().organisation().code(),
                event.kind(),
                event.about(),
                event.basis().code(),
                event.basis().reference());
    }

    /** What the journal commits to. A change here is a new version, or old commitments no longer hold. */
    byte[] content() {
        return String.join(
                        "\n",
                        "filet-trail/v1",
                        at.toString(),
                        person.toString(),
                        position.toString(),
                        role,
                        organisation,
                        event,
                        about.toString(),
                        basis,
                        basisReference)
                .getBytes(StandardCharsets.UTF_8);
    }
}
