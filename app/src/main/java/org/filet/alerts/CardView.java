package org.filet.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filet.network.PositionCard;
import org.filet.runaways.Protocol;
import org.filet.youths.MinimumCard;
import org.jspecify.annotations.Nullable;

/**
 * A copy as its recipient reads it.
 *
 * @param call the post that sent it: the number of the directory, the only one to call back
 * @param desk who answers for that organisation when the post does not
 * @param challenge what whoever calls about the alert says
 * @param steps what this reader may do now
 * @param ending what the end of the alert says about the search; null while it is out
 * @param acknowledge how long there is to acknowledge, and where that limit comes from
 */
public record CardView(
        Copy copy,
        String number,
        @Nullable MinimumCard card,
        Content content,
        String challenge,
        Instant expiresAt,
        Optional<PositionCard> call,
        Optional<PositionCard> desk,
        Set<AlertStep> steps,
        List<Received> tips,
        Protocol.Limit acknowledge,
        @Nullable Ending ending) {

    /** Printed across the card: a photograph of it tells whose copy it was. */
    public String watermark() {
        return copy.organisation().code() + " · " + number + "/" + copy.number();
    }

    /** Whether the card shows a photograph: while somebody is asked to look. */
    public boolean photo() {
        return content.photo() && copy.state().live() && card != null;
    }

    public boolean may(String step) {
        return steps.contains(AlertStep.valueOf(step));
    }
}
