package org.filet.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.linkage.BlindToken;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;

/**
 * What somebody asked about the youth of an episode.
 *
 * @param partial whether it was declared that name or date of birth are not whole: then nothing is more than « to
 *     verify »
 * @param imported whether an import asked: then the tokens are those of the import's own pointer
 * @param contacts how many contacts the answer named
 * @param tokens the youth under every epoch in use; empty while waiting, and once blind pointers have been looked at
 */
record Question(
        UUID id,
        EpisodeId episode,
        YouthId youth,
        Actor by,
        Instant at,
        Basis basis,
        boolean partial,
        boolean imported,
        State state,
        int contacts,
        List<BlindToken> tokens) {

    enum State {
        /** The key holders were away, or an import's pointer is not encoded yet: asked again by itself. */
        WAITING,
        /** The asker has the answer; blind pointers have not been looked at yet. */
        ANSWERED,
        SETTLED
    }

    public boolean waiting() {
        return state == State.WAITING;
    }

    Question answered(List<BlindToken> used) {
        return new Question(
                id, episode, youth, by, at, basis, partial, imported, State.ANSWERED, contacts, List.copyOf(used));
    }
}
