package org.filet.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.network.PositionCard;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the sender's side reads it: who has answered, who has not.
 *
 * @param steps what this reader may do now
 * @param expiresAt null until sent
 */
public record SentAlert(
        AlertId id,
        String number,
        AlertState state,
        Content content,
        Instant draftedAt,
        @Nullable Instant expiresAt,
        List<Line> lines,
        List<Received> tips,
        Set<AlertStep> steps) {

    /**
     * One recipient.
     *
     * @param desk whom to call there; only looked up for those who are late
     * @param liaison whom to call next
     */
    public record Line(
            OrganisationId organisation,
            RegionId region,
            AlertState state,
            Instant dueAt,
            boolean late,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant receiptAt,
            Optional<PositionCard> desk,
            Optional<PositionCard> liaison) {}

    public long acknowledged() {
        return lines.stream().filter(line -> line.acknowledgedAt() != null).count();
    }

    public long late() {
        return lines.stream().filter(Line::late).count();
    }

    /** Not acknowledged, and still in time. */
    public long waiting() {
        return lines.stream()
                .filter(line -> line.state() == AlertState.SENT && !line.late())
                .count();
    }

    public List<Line> lateLines() {
        return lines.stream().filter(Line::late).toList();
    }

    public boolean may(String step) {
        return steps.contains(AlertStep.valueOf(step));
    }
}
