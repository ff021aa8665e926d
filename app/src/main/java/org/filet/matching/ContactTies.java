package org.filet.matching;

import java.util.Set;
import org.filet.agreements.Category;
import org.filet.agreements.Cover;
import org.filet.agreements.Holding;
import org.filet.agreements.Purpose;
import org.filet.agreements.Sharing;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.matching.TokenTable.Hit;
import org.filet.runaways.EpisodeSummary;
import org.springframework.stereotype.Component;

/**
 * Whether two organisations may learn that both know a youth, and the registers' hearing of it. Each learns something of
 * the other, so an agreement has to carry the contact both ways; without one there is no match, and nobody is told.
 */
@Component
class ContactTies {

    private static final Set<Category> CONTACT = Set.of(Category.CONTACT);

    private final Sharing sharing;

    ContactTies(Sharing sharing) {
        this.sharing = sharing;
    }

    /** @throws Refused where no agreement lets the actor's organisation say or hear that it knows a youth */
    void mayAsk(Actor actor) {
        if (!sharing.exchanges(actor.organisation(), Purpose.CONNECT_REGIONS, Category.CONTACT)) {
            throw new Refused(MatchRefusal.NO_AGREEMENT);
        }
    }

    boolean between(EpisodeSummary episode, OrganisationId asker, Hit hit) {
        var asked = new Holding(episode.id().value(), episode.youth().value(), asker, episode.homeRegion());
        var held = new Holding(hit.youth(), hit.youth(), hit.holder(), hit.region());
        return cover(asked, hit.holder()) instanceof Cover.By && cover(held, asker) instanceof Cover.By;
    }

    /** The holder learns who asked. */
    void toHolder(Match match, EpisodeSummary episode, Actor by) {
        var asked = new Holding(
                episode.id().value(), episode.youth().value(), match.asker().organisation(), episode.homeRegion());
        tell(by, asked, match.holder().organisation());
    }

    /** The asker's side learns whom to call. */
    void toAskers(Match match, Actor by) {
        MatchMaker.askers(match).forEach(asker -> tell(by, match.holding(), asker));
    }

    private void tell(Actor by, Holding holding, OrganisationId to) {
        if (cover(holding, to) instanceof Cover.By cover) {
            sharing.sent(by, holding, to, Purpose.CONNECT_REGIONS, Sharing.Sent.under(cover, Category.CONTACT));
        }
    }

    private Cover cover(Holding holding, OrganisationId to) {
        return sharing.cover(holding, to, null, Purpose.CONNECT_REGIONS, CONTACT);
    }
}
