package org.filet.alerts;

import java.time.Instant;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * A copy as lists show it: no name until it is opened.
 *
 * @param late not acknowledged in time
 * @param stopWaits nobody has confirmed yet having seen that the search is over, or the card taken back
 * @param ending null while the alert is out
 */
public record InboxLine(
        CopyId id,
        String number,
        OrganisationId organisation,
        RegionId region,
        AlertState state,
        RegionId lastSeen,
        OrganisationId sender,
        PositionId contact,
        Instant sentAt,
        Instant dueAt,
        boolean late,
        boolean stopWaits,
        boolean feedbackWaits,
        @Nullable Instant acknowledgedAt,
        @Nullable Ending ending) {

    static InboxLine of(Copy copy, Alert alert) {
        return new InboxLine(
                copy.id(),
                alert.number(),
                copy.organisation(),
                copy.region(),
                copy.state(),
                alert.content().lastSeen(),
                alert.sender(),
                alert.contact(),
                copy.sentAt(),
                copy.dueAt(),
                copy.late(),
                copy.state() == AlertState.RECALLED && copy.receiptAt() == null,
                copy.feedbackWaits(),
                copy.acknowledgedAt(),
                alert.ending());
    }
}
