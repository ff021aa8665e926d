package org.filet.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filet.kernel.Bilingual;
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
        String challenge,
        Instant draftedAt,
        @Nullable Instant expiresAt,
        List<Line> lines,
        List<Later> later,
        List<Received> tips,
        Set<AlertStep> steps) {

    /** So many of the late are named with whom to call; answers make room for the others. */
    public static final int CALLED = 50;

    /** Longest list of recipients on a page. */
    private static final int SHOWN = 500;

    /**
     * One recipient.
     *
     * @param stopLate the stop-search notice was not confirmed in time
     * @param desk whom to call there; only looked up for the first {@link #CALLED} of those who are late
     * @param liaison whom to call next
     */
    public record Line(
            OrganisationId organisation,
            Bilingual name,
            AlertState state,
            Instant dueAt,
            boolean late,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant receiptAt,
            boolean stopLate,
            Optional<PositionCard> desk,
            Optional<PositionCard> liaison) {}

    /**
     * A wave that did not leave with the approval.
     *
     * @param reached how many organisations received it; null where it waits, or will not leave any more
     */
    public record Later(
            Set<RegionId> regions,
            Instant dueAt,
            @Nullable Instant overAt,
            @Nullable Integer reached) {

        public boolean waits() {
            return overAt == null;
        }
    }

    /** How many confirmed that they stopped looking. */
    public long stopped() {
        return lines.stream().filter(line -> line.receiptAt() != null).count();
    }

    /** The first of those who may still be looking. */
    public List<Line> stillLooking() {
        return lines.stream().filter(Line::stopLate).limit(CALLED).toList();
    }

    /** How many may still be looking. */
    public long unconfirmed() {
        return lines.stream().filter(Line::stopLate).count();
    }

    /** The recipients that a page lists. */
    public List<Line> shown() {
        return lines.stream().limit(SHOWN).toList();
    }

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

    /** The first of those who did not acknowledge in time. */
    public List<Line> lateLines() {
        return lines.stream().filter(Line::late).limit(CALLED).toList();
    }

    public boolean may(String step) {
        return steps.contains(AlertStep.valueOf(step));
    }
}
