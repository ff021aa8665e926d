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
 * @param tries how often its tokens were asked for in vain
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
        int tries,
        List<BlindToken> tokens) {

    enum State {
        /** On its way, or the key holders are away, or an import's pointer is not encoded yet: asked by itself. */
        WAITING,
        /** The asker has the answer; blind pointers have not been looked at yet. */
        ANSWERED,
        SETTLED,
        /** Never asked: the episode or the access ended first, or it was too much. Says nothing of who is known. */
        DROPPED
    }

    public boolean waiting() {
        return state == State.WAITING;
    }

    /** Only then is « no contact » an answer. */
    public boolean answered() {
        return state == State.ANSWERED || state == State.SETTLED;
    }

    public boolean dropped() {
        return state == State.DROPPED;
    }

    /** Whether the key holders were asked for it and did not answer. */
    public boolean heldUp() {
        return waiting() && tries > 0;
    }

    Question answered(List<BlindToken> used) {
        return new Question(
                id,
                episode,
                youth,
                by,
                at,
                basis,
                partial,
                imported,
                State.ANSWERED,
                contacts,
                tries,
                List.copyOf(used));
    }
}
