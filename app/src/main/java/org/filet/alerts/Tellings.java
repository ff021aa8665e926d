package org.filet.alerts;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.filet.kernel.OrganisationId;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.runaways.Runaways;
import org.filet.web.Live;
import org.springframework.stereotype.Component;

/** Whose open pages ask again when an alert changes. */
@Component
class Tellings {

    private final Positions positions;
    private final Live live;

    Tellings(Positions positions, Live live) {
        this.positions = positions;
        this.live = live;
    }

    /** The organisation that holds the episode, the one that sent, the home region's liaison officer. */
    void sender(Alert alert) {
        var told = new LinkedHashSet<OrganisationId>();
        told.add(alert.holder());
        told.add(alert.sender());
        positions.liaisonOf(alert.homeRegion()).map(PositionCard::organisation).ifPresent(told::add);
        live.tell(told, Runaways.TOPIC);
        live.tell(told, Alerts.TOPIC);
    }

    void recipient(OrganisationId organisation) {
        live.tell(organisation, Alerts.TOPIC);
    }

    void recipients(Collection<OrganisationId> organisations) {
        live.tell(organisations, Alerts.TOPIC);
    }

    /** A copy became late: the liaison officer of the recipient's region is called in. */
    void liaisonOf(Copy copy) {
        positions
                .liaisonOf(copy.region())
                .map(PositionCard::organisation)
                .ifPresent(organisation -> live.tell(organisation, Alerts.TOPIC));
    }
}
