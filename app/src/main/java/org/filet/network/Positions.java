package org.filet.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.web.Times;
import org.springframework.stereotype.Component;

/** Posts, and how to reach them today. */
@Component("positions")
public class Positions {

    private final PositionTable table;
    private final Clock clock;

    Positions(PositionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public Optional<PositionCard> card(PositionId id) {
        return table.card(id, today());
    }

    /** The runaway liaison officer of a region: one post, always the same number. */
    public Optional<PositionCard> liaisonOf(RegionId region) {
        return table.liaison(region, today());
    }

    /** The post that answers for an organisation. */
    public Optional<PositionCard> dutyDeskOf(OrganisationId organisation) {
        return table.dutyDesk(organisation, today());
    }

    /** Every post of an organisation, the duty desk first. */
    public List<PositionCard> of(OrganisationId organisation) {
        return table.of(organisation, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
