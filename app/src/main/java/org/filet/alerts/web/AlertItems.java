package org.filet.alerts.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filet.alerts.AlertState;
import org.filet.alerts.Ending;
import org.filet.alerts.Inbox;
import org.filet.alerts.InboxLine;
import org.filet.alerts.Outbox;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.network.Organisations;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.web.ActionItem;
import org.filet.web.ActionItem.Urgency;
import org.filet.web.ActionItems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Alerts on the home page: to acknowledge, to stop searching, to read, to approve, to call about. */
@Component
class AlertItems implements ActionItems {

    private final Inbox inbox;
    private final Outbox outbox;
    private final Positions positions;
    private final Organisations organisations;

    AlertItems(Inbox inbox, Outbox outbox, Positions positions, Organisations organisations) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.positions = positions;
        this.organisations = organisations;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        return Stream.of(received(actor), lateInRegion(actor), sent(actor))
                .flatMap(items -> items)
                .limit(Inbox.LISTED)
                .toList();
    }

    private Stream<ActionItem> received(Actor actor) {
        return inbox.receives(actor) ? inbox.lines(actor).stream().flatMap(this::received) : Stream.of();
    }

    private Stream<ActionItem> received(InboxLine line) {
        var phone = phone(positions.card(line.contact()).or(() -> positions.dutyDeskOf(line.sender())));
        var args = List.of(line.number());
        var href = "/alerts/" + line.id();
        if (line.state() == AlertState.SENT) {
            var urgency = line.late() ? Urgency.LATE : Urgency.NOW;
            return Stream.of(new ActionItem("alerts.item.acknowledge", args, href, urgency, line.dueAt(), phone));
        }
        if (line.feedbackWaits()) {
            return Stream.of(new ActionItem("alerts.item.feedback", args, href, Urgency.SOON, null, phone));
        }
        return line.stopWaits()
                ? Stream.of(new ActionItem(
                        line.ending() == Ending.WITHDRAWN ? "alerts.item.withdrawn" : "alerts.item.stop",
                        args,
                        href,
                        Urgency.NOW,
                        null,
                        phone))
                : Stream.of();
    }

    private Stream<ActionItem> lateInRegion(Actor actor) {
        return inbox.lateInRegion(actor).stream()
                .map(line -> new ActionItem(
                        "alerts.item.late-in-region",
                        List.of(line.number(), name(line.organisation())),
                        "/alerts#alerts-late",
                        Urgency.LATE,
                        line.dueAt(),
                        phone(positions.dutyDeskOf(line.organisation()).or(() -> positions.card(line.contact())))));
    }

    private Stream<ActionItem> sent(Actor actor) {
        var late = outbox.late(actor).stream()
                .map(line -> new ActionItem(
                        "alerts.item.unanswered",
                        List.of(line.number(), name(line.organisation())),
                        page(line.episode().toString()),
                        Urgency.LATE,
                        line.dueAt(),
                        phone(line.call())));
        var drafts = outbox.toApprove(actor).stream().map(waiting -> now("alerts.item.approve", waiting));
        var tips = outbox.toNote(actor).stream().map(waiting -> now("alerts.item.tip", waiting));
        var looking = outbox.stillLooking(actor).stream()
                .map(line -> new ActionItem(
                        "alerts.item.still-looking",
                        List.of(line.number(), name(line.organisation())),
                        page(line.episode().toString()),
                        Urgency.LATE,
                        line.dueAt(),
                        phone(line.call())));
        var soon = outbox.endingSoon(actor).stream()
                .map(near -> new ActionItem(
                        "alerts.item.ends-soon",
                        List.of(near.alert().number()),
                        page(near.alert().episode().toString()),
                        Urgency.NOW,
                        near.at(),
                        null));
        var ranOut = outbox.ranOut(actor).stream().map(waiting -> now("alerts.item.ran-out", waiting));
        return Stream.of(tips, late, looking, drafts, soon, ranOut).flatMap(items -> items);
    }

    private static ActionItem now(String key, Outbox.Waiting waiting) {
        return new ActionItem(
                key, List.of(waiting.number()), page(waiting.episode().toString()), Urgency.NOW, null, null);
    }

    private static String page(String episode) {
        return "/episodes/" + episode + "#alerts";
    }

    private String name(OrganisationId organisation) {
        return organisations.name(organisation, LocaleContextHolder.getLocale());
    }

    private static @Nullable String phone(Optional<PositionCard> card) {
        return card.map(PositionCard::phone).orElse(null);
    }
}
