package org.filet.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.network.Organisations;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Every 90 days a direction says of each of its people that they are still there. */
@Component
@Profile("!demo")
class AttestationItems implements ActionItems {

    private static final Duration AHEAD = Duration.ofDays(14);

    private final Roster roster;
    private final Organisations organisations;
    private final Clock clock;

    AttestationItems(Roster roster, Organisations organisations, Clock clock) {
        this.roster = roster;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        if (actor.role() != Role.DIRECTOR) {
            return List.of();
        }
        var soon = clock.instant().plus(AHEAD);
        var due = roster.members(actor).stream()
                .filter(member -> !member.held().person().equals(actor.person()))
                .filter(member -> member.dueAt().isBefore(soon))
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        var first =
                due.stream().map(Member::dueAt).min(Comparator.naturalOrder()).orElseThrow();
        boolean late = due.stream().anyMatch(Member::late);
        return List.of(new ActionItem(
                "signin.todo.attest",
                List.of(Integer.toString(due.size())),
                "/people",
                late ? ActionItem.Urgency.LATE : ActionItem.Urgency.SOON,
                first,
                organisations.find(actor.organisation()).orElseThrow().phone()));
    }
}
