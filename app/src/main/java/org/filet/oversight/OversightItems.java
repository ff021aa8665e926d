package org.filet.oversight;

import java.util.List;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.web.ActionItem;
import org.filet.web.ActionItem.Urgency;
import org.filet.web.ActionItems;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the home page: what one is asked to explain, and what waits to be examined. */
@Component
class OversightItems implements ActionItems {

    private final Oversight oversight;
    private final Pairs pairs;
    private final Positions positions;
    private final Times times;

    OversightItems(Oversight oversight, Pairs pairs, Positions positions, Times times) {
        this.oversight = oversight;
        this.pairs = pairs;
        this.positions = positions;
        this.times = times;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        var own = oversight.own(actor).stream()
                .filter(Flag::toExplain)
                .map(flag -> item("EXPLAIN", flag, "/my-access", null));
        if (!oversight.mayExamine(actor)) {
            return own.toList();
        }
        var others = oversight.of(actor).stream()
                .filter(flag -> flag.open() && !flag.person().equals(actor.person()))
                .map(flag -> item("EXAMINE", flag, "/oversight", phone(actor)));
        return Stream.of(own, others, pairs(actor)).flatMap(items -> items).toList();
    }

    private Stream<ActionItem> pairs(Actor actor) {
        return pairs.of(actor).isEmpty()
                ? Stream.of()
                : Stream.of(new ActionItem(
                        "oversight.item.PAIRS", List.of(), "/oversight#pairs", Urgency.SOON, null, null));
    }

    private ActionItem item(String key, Flag flag, String href, @Nullable String phone) {
        boolean late = phone != null && times.isPast(flag.due());
        return new ActionItem(
                "oversight.item." + key + "." + flag.kind().name(),
                List.of(),
                href,
                late ? Urgency.LATE : flag.kind() == Flag.Kind.DECOY ? Urgency.NOW : Urgency.SOON,
                phone == null ? null : flag.due(),
                phone);
    }

    private @Nullable String phone(Actor actor) {
        return positions
                .dutyDeskOf(actor.organisation())
                .map(PositionCard::phone)
                .orElse(null);
    }
}
