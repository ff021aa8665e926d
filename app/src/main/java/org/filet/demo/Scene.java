package org.filet.demo;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.web.Seats;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;

/** What a chapter finds in place: who acts in which organisation, and the files opened so far. */
record Scene(SyntheticNetwork network, Seats seats, List<Opened> files) {

    /** A file, who opened it, and what it says. */
    record Opened(YouthId youth, Actor by, Identity identity) {}

    /** Who holds the first post of this role in this organisation, seated as on any request. */
    Actor actor(String organisation, Role role) {
        return actor(network, seats, new OrganisationId(organisation), role);
    }

    static Actor actor(SyntheticNetwork network, Seats seats, OrganisationId organisation, Role role) {
        var seat = network.seat(organisation, role);
        return seats.seated(seat.person(), seat.position()).orElseThrow();
    }

    /** The files of an organisation, in the order they were opened. */
    List<Opened> of(String organisation) {
        return files.stream()
                .filter(file -> file.by().organisation().code().equals(organisation))
                .toList();
    }
}
