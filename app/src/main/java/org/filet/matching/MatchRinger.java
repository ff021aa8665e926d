package org.filet.matching;

import java.time.Clock;
import java.util.List;
import org.filet.agreements.Grant;
import org.filet.agreements.Grants;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.network.Positions;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time does to matches and pointers, each once, whichever node gets to it first. */
@Component
public class MatchRinger {

    private static final int AT_ONCE = 100;

    private final MatchTable matches;
    private final MatchSteps steps;
    private final MatchJournalTable journal;
    private final PointerTable pointers;
    private final Pointers registrations;
    private final Positions positions;
    private final Grants grants;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final MatchingSettings settings;
    private final Clock clock;
    private final Wall wall;

    MatchRinger(
            MatchTable matches,
            MatchSteps steps,
            MatchJournalTable journal,
            PointerTable pointers,
            Pointers registrations,
            Positions positions,
            Grants grants,
            Live live,
            ApplicationEventPublisher events,
            MatchingSettings settings,
            Clock clock,
            Wall wall) {
        this.matches = matches;
        this.steps = steps;
        this.journal = journal;
        this.pointers = pointers;
        this.registrations = registrations;
        this.positions = positions;
        this.grants = grants;
        this.live = live;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.wall = wall;
    }

    /** Rings what is due now: matches unacknowledged, matches without outcome, pointers at their end. */
    @Scheduled(fixedDelayString = "${filet.clocks.every:5s}")
    @Transactional
    public void ring() {
        wall.run(Duty.CLOCKS, this::rung);
    }

    private void rung() {
        var now = clock.instant();
        matches.late(now, AT_ONCE).forEach(this::late);
        matches.withoutOutcomeSince(now.minus(settings.matchLife()), AT_ONCE).forEach(steps::expire);
        registrations.expire(pointers.expired(now, AT_ONCE));
    }

    /** The holder's region is called in; a blind pointer stays its holder's own business. */
    private void late(Match match) {
        var by = Actor.clock(match.holder().organisation(), match.holder().region());
        var now = clock.instant();
        if (match.visibility() == Visibility.VISIBLE) {
            positions
                    .liaisonOf(match.holder().region())
                    .filter(card -> !MatchMaker.askers(match).contains(card.organisation()))
                    .ifPresent(card -> {
                        grants.give(
                                by,
                                new Grant(
                                        match.id().value(),
                                        card.organisation(),
                                        Relation.MATCH,
                                        match.number(),
                                        match.notifiedAt().plus(settings.matchLife())));
                        live.tell(card.organisation(), Matching.TOPIC);
                    });
            MatchMaker.askers(match).forEach(organisation -> live.tell(organisation, Matching.TOPIC));
        }
        journal.append(match.id(), "matching.happened.LATE", List.of(), by, now, Basis.of("CLOCK"));
        events.publishEvent(new MatchEvent.BecameLate(match.id(), by, now, Basis.of("CLOCK")));
        live.tell(match.holder().organisation(), Matching.TOPIC);
    }
}
