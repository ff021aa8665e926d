package org.filet.notices.web;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.notices.Notices;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.springframework.stereotype.Component;

/** An address that does not receive is somebody's to mend. */
@Component
class UnreachedItems implements ActionItems {

    private final Notices notices;

    UnreachedItems(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        int count = notices.unreached(actor).size();
        return count == 0
                ? List.of()
                : List.of(new ActionItem(
                        "notices.item.unreached",
                        List.of(Integer.toString(count)),
                        "/notices",
                        ActionItem.Urgency.SOON,
                        null,
                        null));
    }
}
