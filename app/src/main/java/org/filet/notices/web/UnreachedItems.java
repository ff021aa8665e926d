package org.filet.notices.web;

import java.util.List;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.notices.Notices;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.springframework.stereotype.Component;

/** An address that does not receive is somebody's to mend; a device that ended is its owner's. */
@Component
class UnreachedItems implements ActionItems {

    private final Notices notices;

    UnreachedItems(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        var ended = notices.devices(actor).stream()
                .filter(device -> device.endedAt() != null)
                .count();
        return Stream.concat(
                        item("notices.item.unreached", notices.unreached(actor).size()),
                        item("notices.item.ended", ended))
                .toList();
    }

    private static Stream<ActionItem> item(String key, long count) {
        return count == 0
                ? Stream.of()
                : Stream.of(new ActionItem(
                        key, List.of(Long.toString(count)), "/notices", ActionItem.Urgency.SOON, null, null));
    }
}
