package org.filet.runaways;

import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one region that leads an episode: a column that is never empty, home until another region has taken it over. For
 * the hand-shake of {@code runaways.lead}, in whose transaction and behind whose door it works; no deed moves it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LeadRegions {

    private final EpisodeTable table;

    LeadRegions(EpisodeTable table) {
        this.table = table;
    }

    /**
     * The episode as it is now, held until the transaction ends: whoever else proposes, answers or closes waits.
     *
     * @throws Refused {@code UNKNOWN} where the wall shows none
     */
    public EpisodeSummary hold(Actor actor, EpisodeId id) {
        return table.lock(id).map(EpisodeSummary::of).orElseThrow(() -> new Refused(RunawayRefusal.UNKNOWN));
    }

    /** Moves the lead of an episode that is held. */
    public void move(Actor actor, EpisodeId held, RegionId to) {
        table.lead(held, to);
    }
}
