package org.filet.runaways.plans;

import java.util.List;
import java.util.UUID;
import org.filet.kernel.Refused;
import org.filet.keys.Cell;
import org.filet.keys.Sealing;
import org.filet.runaways.Deed;
import org.filet.runaways.Episodes;
import org.filet.runaways.RunawayEvent.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a plan says, in the transaction of the deed that revised it. */
@Component
class PlanKeeper {

    private final PlanTable table;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Episodes episodes;

    PlanKeeper(PlanTable table, Sealing sealing, JsonMapper json, Episodes episodes) {
        this.table = table;
        this.sealing = sealing;
        this.json = json;
        this.episodes = episodes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void happened(Happened happened) {
        if (happened.deed() instanceof Deed.RevisePlan revised
                && revised.content().written()) {
            keep(happened, revised);
        }
    }

    private void keep(Happened happened, Deed.RevisePlan revised) {
        var youth = episodes.summary(happened.by(), happened.episode()).youth();
        var holder = happened.holder();
        var id = UUID.randomUUID();
        var sealed = sealing.toSeal(holder, List.of(youth.value()))
                .seal(youth.value(), cell(id), json.writeValueAsString(revised.content()));
        boolean kept = table.insert(new PlanTable.Row(
                id,
                youth,
                holder,
                table.latest(youth, holder) + 1,
                happened.episode(),
                happened.by().position(),
                happened.at(),
                revised.withYouth(),
                revised.withParents(),
                sealed));
        if (!kept) {
            throw new Refused(PlanRefusal.WRITTEN_MEANWHILE);
        }
    }

    static Cell cell(UUID row) {
        return new Cell("runaways.plan", "sealed", row);
    }
}
