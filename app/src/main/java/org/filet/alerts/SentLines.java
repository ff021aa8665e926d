package org.filet.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.filet.kernel.RegionId;
import org.filet.network.Organisations;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.runaways.Limits;
import org.filet.runaways.Parameter;
import org.springframework.stereotype.Component;

/** The recipients of an alert as the sender's side reads them, thousands in a handful of questions to the database. */
@Component
class SentLines {

    private final CopyTable copies;
    private final Organisations organisations;
    private final Positions positions;
    private final Limits limits;
    private final Clock clock;

    SentLines(CopyTable copies, Organisations organisations, Positions positions, Limits limits, Clock clock) {
        this.copies = copies;
        this.organisations = organisations;
        this.positions = positions;
        this.limits = limits;
        this.clock = clock;
    }

    /** In the order of their numbers. Whom to call is looked up for as many of the late as a page names. */
    List<SentAlert.Line> of(Alert alert) {
        var held = copies.of(alert.id());
        var names = organisations.names(held.stream().map(Copy::organisation).toList());
        var stops = new HashMap<RegionId, Boolean>();
        var liaisons = new HashMap<RegionId, Optional<PositionCard>>();
        var lines = new ArrayList<SentAlert.Line>();
        int called = 0;
        for (var copy : held) {
            boolean stopLate =
                    stopWaits(alert, copy) && stops.computeIfAbsent(copy.region(), region -> stopOver(alert, region));
            boolean call = (copy.late() || stopLate) && called++ < SentAlert.CALLED;
            lines.add(new SentAlert.Line(
                    copy.organisation(),
                    Objects.requireNonNull(names.get(copy.organisation())),
                    copy.state(),
                    copy.dueAt(),
                    copy.late(),
                    copy.acknowledgedAt(),
                    copy.receiptAt(),
                    stopLate,
                    call ? positions.dutyDeskOf(copy.organisation()) : Optional.empty(),
                    call ? liaisons.computeIfAbsent(copy.region(), positions::liaisonOf) : Optional.empty()));
        }
        return lines;
    }

    /** Not told to have stopped within the limit, from the recall: somebody may still be looking. */
    boolean stopLate(Alert alert, Copy copy) {
        return stopWaits(alert, copy) && stopOver(alert, copy.region());
    }

    Instant stopDue(Alert alert, RegionId region) {
        var recalledAt = Objects.requireNonNull(alert.recalledAt());
        return recalledAt.plus(
                limits.inForce(Parameter.ALERT_STOP, region, recalledAt).length());
    }

    private static boolean stopWaits(Alert alert, Copy copy) {
        return copy.state() == AlertState.RECALLED && copy.receiptAt() == null && alert.recalledAt() != null;
    }

    private boolean stopOver(Alert alert, RegionId region) {
        return clock.instant().isAfter(stopDue(alert, region));
    }
}
