package org.filet.matching;

import java.util.Optional;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;

/**
 * What a registration brings.
 *
 * @param episode the open episode it serves, where it serves one: it ends with it
 */
public record Registration(
        YouthId youth, Optional<EpisodeId> episode, PointerPurpose purpose, Visibility visibility, Ground ground) {

    /** For the runaway under way, seen by both sides, under LPJ 72.6: what an import brings. */
    public static Registration forRunaway(YouthId youth, EpisodeId episode) {
        return new Registration(
                youth, Optional.of(episode), PointerPurpose.ACTIVE_RUNAWAY, Visibility.VISIBLE, Ground.LPJ_72_6);
    }
}
