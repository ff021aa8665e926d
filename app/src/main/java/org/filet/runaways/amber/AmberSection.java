package org.filet.runaways.amber;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** On the page of a declared episode: the way to the sheet for police, and that a runaway is no AMBER case. */
@Component
class AmberSection implements EpisodeSections {

    private static final int ORDER = 38;

    private final AmberNotes notes;

    AmberSection(@Lazy AmberNotes notes) {
        this.notes = notes;
    }

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        return notes.offered(actor, episode)
                ? List.of(new EpisodeSection("runaways/amber-parts :: section", episode, ORDER))
                : List.of();
    }
}
