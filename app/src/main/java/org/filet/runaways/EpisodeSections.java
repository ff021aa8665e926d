package org.filet.runaways;

import java.util.List;
import org.filet.kernel.Actor;

/** Offered by other modules as a bean: their parts of an episode's page. Asked after the door has been passed. */
public interface EpisodeSections {

    List<EpisodeSection> of(Actor actor, EpisodeSummary episode);
}
