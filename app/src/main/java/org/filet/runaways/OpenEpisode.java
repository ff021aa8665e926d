package org.filet.runaways;

import java.util.UUID;
import org.filet.keys.Objection;
import org.filet.youths.YouthId;
import org.springframework.stereotype.Component;

/** Nobody destroys who a youth is while the youth is looked for. */
@Component
class OpenEpisode implements Objection {

    private final EpisodeTable table;

    OpenEpisode(EpisodeTable table) {
        this.table = table;
    }

    @Override
    public boolean against(UUID subject) {
        return table.open(new YouthId(subject));
    }

    @Override
    public String why() {
        return "runaways.objection";
    }
}
