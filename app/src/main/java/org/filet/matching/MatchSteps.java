package org.filet.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.runaways.Episodes;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way a match changes: decide, save, write its history, publish, tell. Joins a transaction. */
@Component
class MatchSteps {

    private final MatchTable table;
    private final MatchMaker maker;
    private final MatchJournalTable journal;
    private final ApartTable apart;
    private final EncodingTable encodings;
    private final Episodes episodes;
    private final Access access;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Wall wall;

    MatchSteps(
            MatchTable table,
            MatchMaker maker,
            MatchJournalTable journal,
            ApartTable apart,
            EncodingTable encodings,
            Episodes episodes,
            Access access,
            Live live,
            ApplicationEventPublisher events,
            Clock clock,
            Wall wall) {
        this.table = table;
        this.maker = maker;
        this.journal = journal;
        this.apart = apart;
        this.encodings = encodings;
        this.episodes = episodes;
        this.access = access;
        this.live = live;
        this.events = events;
        this.clock = clock;
        this.wall = wall;
    }

    void take(Actor actor, MatchId id, MatchStep step, @Nullable MatchOutcome outcome) {
        var found = wall.as(Duty.DECIDE, () -> table.find(id)).orElseThrow(() -> {
            access.absent(actor, Action.ANSWER_MATCH, id.value());
            return new Refused(MatchRefusal.UNKNOWN);
        });
        var basis = access.require(actor, Action.ANSWER_MATCH, found.holding());
        wall.opened(found.holder().organisation(), id.value(), () -> {
            taken(actor, id, step, outcome, basis);
            return id;
        });
    }

    private void taken(Actor actor, MatchId id, MatchStep step, @Nullable MatchOutcome outcome, Basis basis) {
        var match = table.lock(id).orElseThrow(() -> new Refused(MatchRefusal.UNKNOWN));
        var to = match.to(step, match.sideOf(actor));
        if (step == MatchStep.RECORD_OUTCOME && outcome == null) {
            throw new Refused(MatchRefusal.OUTCOME_MISSING);
        }
        apply(actor, match, step, to, step == MatchStep.RECORD_OUTCOME ? outcome : null, basis);
    }

    void expire(Match match) {
        var by = Actor.clock(match.holder().organisation(), match.holder().region());
        apply(by, match, MatchStep.EXPIRE, MatchState.EXPIRED, null, Basis.of("CLOCK"));
    }

    private void apply(
            Actor actor, Match match, MatchStep step, MatchState to, @Nullable MatchOutcome outcome, Basis basis) {
        var now = clock.instant();
        var visibility = step == MatchStep.REVEAL ? Visibility.VISIBLE : match.visibility();
        table.update(match, to, visibility, outcome, now);
        if (outcome == MatchOutcome.DIFFERENT) {
            wall.run(Duty.MATCHING, () -> apart(match, now));
        }
        List<String> args = outcome == null ? List.of() : List.of("#matching.MatchOutcome." + outcome.name());
        journal.append(match.id(), "matching.happened." + step.name(), args, actor, now, basis);
        events.publishEvent(new MatchEvent.Stepped(match.id(), step, to, actor, now, basis));
        live.tell(match.holder().organisation(), Matching.TOPIC);
        if (step == MatchStep.REVEAL) {
            maker.openToAsker(match, actor);
        } else if (visibility == Visibility.VISIBLE) {
            MatchMaker.askers(match).forEach(organisation -> live.tell(organisation, Matching.TOPIC));
        }
    }

    /** The two files never meet again, and the pointer's tokens are drawn anew ({@link Encodings}). */
    private void apart(Match match, Instant now) {
        apart.keep(
                match.youth(),
                episodes.summary(
                                Actor.clock(
                                        match.asker().organisation(),
                                        match.asker().region()),
                                match.episode())
                        .youth(),
                now);
        encodings.drawAnew(match.pointer());
    }
}
