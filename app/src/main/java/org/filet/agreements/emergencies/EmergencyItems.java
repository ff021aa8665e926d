package org.filet.agreements.emergencies;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.web.ActionItem;
import org.filet.web.ActionItem.Urgency;
import org.filet.web.ActionItems;
import org.springframework.stereotype.Component;

/** On the home page of those who answer for a record: that somebody elsewhere opened it. */
@Component
class EmergencyItems implements ActionItems {

    private final Emergencies emergencies;
    private final BreakGlass glass;

    EmergencyItems(Emergencies emergencies, BreakGlass glass) {
        this.emergencies = emergencies;
        this.glass = glass;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        return glass.opened(actor).stream().map(this::opened).toList();
    }

    private ActionItem opened(Emergency emergency) {
        return new ActionItem(
                "agreements.item.OPENED",
                List.of(emergency.number()),
                "/episodes/" + emergency.subject() + "/accesses",
                Urgency.NOW,
                null,
                emergencies.phone(emergency));
    }
}
