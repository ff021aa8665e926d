package org.filet.matching;

import java.util.List;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.web.ActionItem;
import org.filet.web.ActionItem.Urgency;
import org.filet.web.ActionItems;
import org.springframework.stereotype.Component;

/** Matches on the home page: to acknowledge, to call, to say how it ended. */
@Component
class MatchItems implements ActionItems {

    private final Matches matches;
    private final Positions positions;

    MatchItems(Matches matches, Positions positions) {
        this.matches = matches;
        this.positions = positions;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        return matches.of(actor).stream()
                .filter(match -> match.state().open())
                .map(match -> item(actor, match))
                .toList();
    }

    private ActionItem item(Actor actor, MatchView match) {
        boolean acknowledge = match.state() == MatchState.NOTIFIED && match.side() != Side.ASKER;
        var urgency = match.late() ? Urgency.LATE : acknowledge ? Urgency.NOW : Urgency.SOON;
        return new ActionItem(
                "matching.item."
                        + (acknowledge
                                ? "ACKNOWLEDGE"
                                : match.late() ? "UNANSWERED" : match.state().name()),
                List.of(match.number()),
                "/matches/" + match.id(),
                urgency,
                match.state() == MatchState.NOTIFIED ? match.dueAt() : null,
                phone(actor, match));
    }

    /** The other side's; where there is none, the liaison officer of one's own region. */
    private @org.jspecify.annotations.Nullable String phone(Actor actor, MatchView match) {
        Optional<PositionCard> card = match.other().or(() -> positions.liaisonOf(actor.region()));
        return card.map(PositionCard::phone).orElse(null);
    }
}
