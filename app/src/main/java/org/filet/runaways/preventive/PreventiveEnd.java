package org.filet.runaways.preventive;

import org.filet.agreements.Grants;
import org.filet.agreements.Relation;
import org.filet.runaways.RunawayEvent.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was named is named for as long as the youth is missing: with the confirmed return the tie ends. */
@Component
class PreventiveEnd {

    private final Grants grants;

    PreventiveEnd(Grants grants) {
        this.grants = grants;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void happened(Happened happened) {
        if (!happened.to().missing()) {
            grants.end(happened.by(), happened.episode().value(), Relation.RESPONDENT);
        }
    }
}
