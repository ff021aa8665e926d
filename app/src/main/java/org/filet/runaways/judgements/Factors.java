package org.filet.runaways.judgements;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Bilingual;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.runaways.protocols.Protocols;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of things to think of: everywhere's, and what a region adds to it. Whoever sets its time limits keeps it. */
@Service
@Transactional
public class Factors {

    private static final int LONGEST = 120;
    private static final int LONGEST_SOURCE = 200;

    private final FactorTable table;
    private final Protocols protocols;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Factors(FactorTable table, Protocols protocols, Once once, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.protocols = protocols;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    public boolean mayKeep(Actor actor) {
        return protocols.maySet(actor, actor.region());
    }

    /** What the region offers, in the order of the list. */
    @Transactional(readOnly = true)
    public List<Factor> offered(RegionId region) {
        return table.offered(region);
    }

    /** Those of these numbers that there are, offered still or not. */
    @Transactional(readOnly = true)
    public List<Factor> named(Collection<UUID> ids) {
        return table.named(ids);
    }

    /**
     * Adds one to the list of the actor's region, once for a key.
     *
     * @throws Refused without words in both languages or a source, or from anyone else
     */
    public UUID add(Actor actor, RequestKey key, FactorGroup group, Bilingual words, String source) {
        require(actor);
        return once.run(actor, key, () -> {
            if (blankOrLong(words.french(), LONGEST)
                    || blankOrLong(words.english(), LONGEST)
                    || blankOrLong(source, LONGEST_SOURCE)) {
                throw new Refused(JudgementRefusal.WORDS_MISSING);
            }
            var factor = new Factor(UUID.randomUUID(), group, words, actor.region(), source);
            table.insert(factor, actor.region(), actor, clock.instant());
            tell(actor, factor.id(), "FactorAdded");
            return factor.id();
        });
    }

    /** No longer offers one of the region's own; what was written with it keeps it. Twice is once. */
    public void withdraw(Actor actor, UUID id) {
        require(actor);
        if (table.withdraw(id, actor.region(), clock.instant())) {
            tell(actor, id, "FactorWithdrawn");
        }
    }

    private void require(Actor actor) {
        if (!mayKeep(actor)) {
            throw new Refused(JudgementRefusal.NOT_YOURS);
        }
    }

    private void tell(Actor actor, UUID id, String kind) {
        events.publishEvent(new FactorEvent(
                id,
                kind,
                actor,
                clock.instant(),
                new Basis("PROTOCOL", actor.region().code())));
    }

    private static boolean blankOrLong(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }
}
