package org.filet.runaways;

import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.youths.Details;
import org.filet.youths.Youths;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What helps to recognise and to reach the youth of an episode: completed by the holder's people, for the police sheet. */
@Service
@Transactional
public class Descriptions {

    private final Heads heads;
    private final Youths youths;
    private final Once once;

    Descriptions(Heads heads, Youths youths, Once once) {
        this.heads = heads;
        this.youths = youths;
        this.once = once;
    }

    /** What the file says now. The read is traced. @throws Refused {@code UNKNOWN} or the door's answer */
    public Details read(Actor actor, EpisodeId id) {
        var head = heads.of(actor, id);
        return Details.of(youths.own(actor, head.youth(), Action.OPEN_EPISODE).identity());
    }

    /**
     * Puts this in its place.
     *
     * @param before {@link Details#mark()} of what was shown
     * @throws Refused where somebody changed it meanwhile
     */
    public void write(Actor actor, RequestKey key, EpisodeId id, Details details, String before) {
        once.run(actor, key, () -> {
            youths.describe(actor, heads.of(actor, id).youth(), details, before);
            return id.value();
        });
    }
}
