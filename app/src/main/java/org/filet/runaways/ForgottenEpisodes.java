package org.filet.runaways;

import java.util.Collection;
import java.util.UUID;
import org.filet.keys.Companion;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people typed about a youth's absences, places and police numbers among it, goes with the youth's keys. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ForgottenEpisodes implements Companion {

    private final EpisodeTable episodes;
    private final JournalTable journal;
    private final Wall wall;

    ForgottenEpisodes(EpisodeTable episodes, JournalTable journal, Wall wall) {
        this.episodes = episodes;
        this.journal = journal;
        this.wall = wall;
    }

    @Override
    public void forget(Collection<UUID> subjects) {
        wall.run(Duty.DESTRUCTION, () -> {
            episodes.empty(subjects);
            journal.empty(subjects);
        });
    }
}
