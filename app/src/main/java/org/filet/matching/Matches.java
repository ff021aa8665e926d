package org.filet.matching;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeId;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.youths.YouthSummary;
import org.filet.youths.Youths;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matches as each side reads them. What does not concern the reader looks unknown. */
@Service
@Transactional
public class Matches {

    private static final int LISTED = 50;
    private static final RegionId NONE = new RegionId("");

    private final MatchTable table;
    private final MatchJournalTable journal;
    private final Positions positions;
    private final Youths youths;
    private final Access access;
    private final Clock clock;
    private final Wall wall;

    Matches(
            MatchTable table,
            MatchJournalTable journal,
            Positions positions,
            Youths youths,
            Access access,
            Clock clock,
            Wall wall) {
        this.table = table;
        this.journal = journal;
        this.positions = positions;
        this.youths = youths;
        this.access = access;
        this.clock = clock;
        this.wall = wall;
    }

    /**
     * One match, for whoever is a side of it.
     *
     * @throws Refused {@code UNKNOWN} or the door's answer
     */
    public MatchView view(Actor actor, MatchId id) {
        var match = wall.as(Duty.DECIDE, () -> table.find(id)).orElseThrow(() -> {
            access.absent(actor, Action.READ_MATCH, id.value());
            return new Refused(MatchRefusal.UNKNOWN);
        });
        access.require(actor, Action.READ_MATCH, match.holding());
        return wall.opened(match.holder().organisation(), id.value(), () -> view(actor, match, true));
    }

    /** The matches this actor's organisation is a side of: those still open first, the latest first; at most 50. */
    public List<MatchView> of(Actor actor) {
        var liaisonOf = actor.role() == Role.RUNAWAY_LIAISON ? actor.region() : NONE;
        return table.knownTo(actor.organisation(), liaisonOf, LISTED).stream()
                .filter(match -> access.may(actor, Action.READ_MATCH, match.holding()))
                .map(match -> view(actor, match, false))
                .toList();
    }

    /** The visible matches that questions about this episode gave, for the asker's side. */
    public List<MatchView> about(Actor actor, EpisodeId episode) {
        return table.visibleOf(episode).stream()
                .filter(match -> access.may(actor, Action.READ_MATCH, match.holding()))
                .map(match -> view(actor, match, false))
                .toList();
    }

    private MatchView view(Actor actor, Match match, boolean whole) {
        var side = match.sideOf(actor);
        return new MatchView(
                match.id(),
                match.number(),
                side,
                match.visibility(),
                match.tier(),
                match.tornDown() ? Set.of() : match.evidence(),
                match.state(),
                match.notifiedAt(),
                match.dueAt(),
                late(match),
                match.outcome(),
                other(match, side),
                side == Side.ASKER ? Optional.of(match.episode()) : Optional.empty(),
                side == Side.HOLDER ? Optional.of(file(actor, match)) : Optional.empty(),
                steps(match, side),
                whole ? journal.of(match.id()) : List.of());
    }

    private boolean late(Match match) {
        return match.state() == MatchState.NOTIFIED && match.dueAt().isBefore(clock.instant());
    }

    /** The asker and a liaison officer call the holder; the holder calls the asker. Nobody once it was someone else. */
    private Optional<PositionCard> other(Match match, Side side) {
        if (match.tornDown()) {
            return Optional.empty();
        }
        var party = side == Side.HOLDER ? match.asker() : match.holder();
        return positions.card(party.contact());
    }

    private YouthSummary file(Actor actor, Match match) {
        var holding = new Holding(
                match.youth().value(),
                match.youth().value(),
                match.holder().organisation(),
                match.holder().region());
        return youths.summary(actor, match.youth(), Action.REGISTER_POINTER, holding);
    }

    private static Set<MatchStep> steps(Match match, Side side) {
        return MatchTransitions.steps(match.state()).stream()
                .filter(step -> step.isFor(side))
                .filter(step -> step != MatchStep.REVEAL || match.visibility() == Visibility.BLIND)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MatchStep.class)));
    }
}
