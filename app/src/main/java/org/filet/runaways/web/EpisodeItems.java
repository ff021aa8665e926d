package org.filet.runaways.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filet.agreements.Action;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeLine;
import org.filet.runaways.Episodes;
import org.filet.runaways.NextAction;
import org.filet.runaways.RunningClock;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.youths.YouthSummary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What each open episode expects of this person: the next step, or the late clock that someone else must answer. */
@Component
@Order(10)
class EpisodeItems implements ActionItems {

    /** Where the reader is not told who: the page behind the link says why. */
    private static final String NOBODY = "—";

    private static final Duration SOON = Duration.ofHours(2);

    private final Episodes episodes;
    private final WhomToCall calls;
    private final Clock clock;

    EpisodeItems(Episodes episodes, WhomToCall calls, Clock clock) {
        this.episodes = episodes;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        boolean follows = Stream.of(Relation.OWN, Relation.REGION, Relation.HOST)
                .anyMatch(relation -> Action.READ_EPISODE.allows(actor.role(), relation));
        if (!follows) {
            return List.of();
        }
        var lookup = calls.forMany();
        return episodes.open(actor).stream()
                .flatMap(line -> items(line, lookup))
                .toList();
    }

    /** What is asked of this person is never hidden by what is late with someone else. */
    private Stream<ActionItem> items(EpisodeLine line, WhomToCall.Lookup lookup) {
        var now = clock.instant();
        var next = Optional.ofNullable(line.next());
        if (next.filter(action -> action.late(now)).isPresent()) {
            return next.stream().map(action -> mine(line, action, now, lookup));
        }
        var late = line.clocks().stream().filter(running -> running.late(now)).findFirst();
        return Stream.concat(
                late.stream().map(running -> others(line, running, lookup)),
                next.stream()
                        .filter(action -> late.isEmpty() || action.clock() != null)
                        .map(action -> mine(line, action, now, lookup)));
    }

    private ActionItem mine(EpisodeLine line, NextAction next, Instant now, WhomToCall.Lookup lookup) {
        var running = next.clock();
        var due = running == null ? null : running.due();
        var urgency = next.late(now)
                ? ActionItem.Urgency.LATE
                : due != null && due.isBefore(now.plus(SOON)) ? ActionItem.Urgency.NOW : ActionItem.Urgency.SOON;
        var phone = running == null || !next.late(now)
                ? null
                : lookup.about(line.summary(), running.kind()).phone();
        return new ActionItem(
                "runaways.todo." + next.step().name(),
                List.of(line.youth().map(YouthSummary::code).orElse(NOBODY)),
                href(line),
                urgency,
                due,
                phone);
    }

    private ActionItem others(EpisodeLine line, RunningClock late, WhomToCall.Lookup lookup) {
        return new ActionItem(
                "runaways.late." + late.kind().name(),
                List.of(line.youth().map(YouthSummary::code).orElse(NOBODY)),
                href(line),
                ActionItem.Urgency.LATE,
                late.due(),
                lookup.about(line.summary(), late.kind()).phone());
    }

    private static String href(EpisodeLine line) {
        return "/episodes/" + line.summary().id();
    }
}
