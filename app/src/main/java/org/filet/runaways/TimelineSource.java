package org.filet.runaways;

import java.util.List;
import org.filet.kernel.Actor;

/** Offered by other modules as a bean: their lines in an episode's history. Asked after the door has been passed. */
public interface TimelineSource {

    List<TimelineEntry> of(Actor actor, EpisodeId episode);
}
