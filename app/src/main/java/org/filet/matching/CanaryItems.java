package org.filet.matching;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.web.ActionItem;
import org.filet.web.ActionItem.Urgency;
import org.filet.web.ActionItems;
import org.springframework.stereotype.Component;

/** Decoys that a question met, on a privacy officer's home page. */
@Component
class CanaryItems implements ActionItems {

    private final Canaries canaries;

    CanaryItems(Canaries canaries) {
        this.canaries = canaries;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        if (actor.role() != Role.PRIVACY_OFFICER) {
            return List.of();
        }
        return canaries.of(actor).stream()
                .filter(line -> !line.alert().seen())
                .map(CanaryItems::item)
                .toList();
    }

    private static ActionItem item(Canaries.Line line) {
        return new ActionItem(
                "matching.item.CANARY",
                List.of(line.alert().canary()),
                "/matches/decoys",
                Urgency.NOW,
                null,
                line.askedBy().stream().map(card -> card.phone()).findFirst().orElse(null));
    }
}
