package org.filet.alerts;

import java.time.Instant;
import org.filet.agreements.Holding;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.youths.MinimumCard;
import org.jspecify.annotations.Nullable;

/**
 * One recipient's copy. The recipient organisation holds it; nobody forwards it.
 *
 * @param number within the alert: part of the watermark
 * @param card null once purged
 * @param receiptAt when the stop-search notice was confirmed
 * @param feedback how it ended, told at closure; holds no name and outlives the card
 */
public record Copy(
        CopyId id,
        AlertId alert,
        int number,
        OrganisationId organisation,
        RegionId region,
        Recipient.Why why,
        AlertState state,
        @Nullable MinimumCard card,
        Instant sentAt,
        Instant dueAt,
        @Nullable Instant lateAt,
        @Nullable Instant acknowledgedAt,
        @Nullable PositionId acknowledgedBy,
        @Nullable Instant receiptAt,
        @Nullable String feedback,
        @Nullable Instant feedbackAt,
        @Nullable Instant feedbackReadAt) {

    static Copy sent(AlertId alert, int number, Recipient to, MinimumCard card, Instant now, Instant due) {
        return new Copy(
                CopyId.next(),
                alert,
                number,
                to.organisation().id(),
                to.region(),
                to.why(),
                AlertState.SENT,
                card,
                now,
                due,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @param of the alert it is a copy of */
    Holding holding(Alert of) {
        return new Holding(id.value(), of.youth().value(), organisation, region);
    }

    /** Not acknowledged in time, and still of use. */
    public boolean late() {
        return state == AlertState.SENT && lateAt != null;
    }

    public boolean feedbackWaits() {
        return feedbackAt != null && feedbackReadAt == null;
    }
}
