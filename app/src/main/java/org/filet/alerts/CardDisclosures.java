package org.filet.alerts;

import java.util.LinkedHashMap;
import java.util.List;
import org.filet.agreements.Category;
import org.filet.agreements.Cover;
import org.filet.agreements.Holding;
import org.filet.agreements.Purpose;
import org.filet.agreements.Sharing;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.springframework.stereotype.Component;

/** A card sent is a communication: the holder's register has each recipient, in the transaction that sends. */
@Component
class CardDisclosures {

    private final Sharing sharing;

    CardDisclosures(Sharing sharing) {
        this.sharing = sharing;
    }

    void enter(Actor actor, Holding holding, List<Recipient> recipients) {
        var sent = new LinkedHashMap<OrganisationId, Sharing.Sent>();
        for (var recipient : recipients) {
            if (recipient.cover() instanceof Cover.By by) {
                sent.put(recipient.organisation().id(), Sharing.Sent.under(by, Category.CARD));
            }
        }
        sharing.sent(actor, holding, Purpose.FOLLOW_RUNAWAY, sent);
    }
}
