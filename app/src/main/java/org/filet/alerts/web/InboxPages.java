package org.filet.alerts.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.filet.alerts.AlertState;
import org.filet.alerts.Inbox;
import org.filet.alerts.InboxLine;
import org.filet.kernel.Actor;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an organisation received. No name until a card is opened. */
@Controller
class InboxPages {

    private final Inbox inbox;
    private final Positions positions;

    InboxPages(Inbox inbox, Positions positions) {
        this.inbox = inbox;
        this.positions = positions;
    }

    /** A late copy of the region and whom to call about it. */
    public record Late(InboxLine line, Optional<PositionCard> desk, Optional<PositionCard> sender) {}

    @GetMapping("/alerts")
    String lines(Actor actor, Model model) {
        var lines = inbox.lines(actor);
        model.addAttribute("toAcknowledge", only(lines, line -> line.state() == AlertState.SENT));
        model.addAttribute("inProgress", only(lines, line -> line.state() == AlertState.ACKNOWLEDGED));
        model.addAttribute("stopped", only(lines, line -> line.state() == AlertState.RECALLED));
        model.addAttribute("feedback", only(lines, InboxLine::feedbackWaits));
        model.addAttribute(
                "late", inbox.lateInRegion(actor).stream().map(this::late).toList());
        model.addAttribute("liaison", positions.liaisonOf(actor.region()));
        return "alerts/inbox";
    }

    private Late late(InboxLine line) {
        return new Late(line, positions.dutyDeskOf(line.organisation()), positions.card(line.contact()));
    }

    private static List<InboxLine> only(List<InboxLine> lines, Predicate<InboxLine> which) {
        return lines.stream().filter(which).toList();
    }
}
