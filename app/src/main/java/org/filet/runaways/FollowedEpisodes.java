package org.filet.runaways;

import java.util.Optional;
import org.filet.youths.YouthId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever left again before the last absence was followed up has two open episodes; what served one serves the other. */
@Component
public class FollowedEpisodes {

    private final EpisodeTable table;

    FollowedEpisodes(EpisodeTable table) {
        this.table = table;
    }

    /** The youth's newest open episode, as far as the caller's wall shows it. */
    @Transactional(readOnly = true)
    public Optional<EpisodeId> newest(YouthId youth) {
        return table.newestOpen(youth);
    }
}
