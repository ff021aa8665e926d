package org.filet.runaways.web;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.runaways.HostRequests;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: a youth was located in the reader's region, and nothing lets the reader open the episode. */
@Component
@Order(11)
class HostItems implements ActionItems {

    private final HostRequests requests;
    private final Positions positions;

    HostItems(HostRequests requests, Positions positions) {
        this.requests = requests;
        this.positions = positions;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        return requests.waiting(actor).stream()
                .map(request -> new ActionItem(
                        "runaways.hosting.item",
                        List.of(),
                        "/hosting/" + request.episode(),
                        ActionItem.Urgency.NOW,
                        null,
                        positions
                                .dutyDeskOf(request.holder())
                                .or(() -> positions.liaisonOf(request.home()))
                                .map(PositionCard::phone)
                                .orElse(null)))
                .toList();
    }
}
