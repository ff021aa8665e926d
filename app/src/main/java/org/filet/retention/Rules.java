package org.filet.retention;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.retention.RetentionEvent.What;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long each category is kept. A value that has begun is never changed: the next one takes its place. */
@Service("retentionRules")
@Transactional
public class Rules {

    private static final int LONGEST_SOURCE = 200;
    private static final int LISTED = 50;

    private final RuleTable table;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rules(RuleTable table, Once once, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** What holds for the actor's organisation now, one of each category. */
    public List<Rule> inForce(Actor actor) {
        Readers.require(actor);
        return table.inForce(actor.organisation(), clock.instant());
    }

    /** What the actor's organisation set for itself, the newest first. */
    public List<Rule> history(Actor actor) {
        Readers.require(actor);
        return table.of(actor.organisation(), LISTED);
    }

    /**
     * Sets how long the organisation keeps a category from now on, once for a key.
     *
     * @param months whole
     * @param source where the value comes from: a law, a retention schedule, a decision of the direction
     * @throws Refused outside the bounds, or without a source
     */
    public void set(Actor actor, RequestKey key, Category category, int months, String source) {
        Readers.require(actor);
        var words = source.strip();
        if (!category.allows(months)) {
            throw new Refused(RetentionRefusal.OUT_OF_BOUNDS);
        }
        if (words.isEmpty() || words.length() > LONGEST_SOURCE) {
            throw new Refused(RetentionRefusal.SOURCE_MISSING);
        }
        once.run(actor, key, () -> {
            var id = UUID.randomUUID();
            var now = clock.instant();
            if (!table.insert(id, actor, category, months, words, now, now)) {
                throw new Refused(RetentionRefusal.SAME_MOMENT);
            }
            events.publishEvent(new RetentionEvent(id, What.RULE, actor, now, new Basis("RETENTION", category.name())));
            return id;
        });
    }

    /** What holds for files of an organisation now. Joins a transaction. */
    Rule forFiles(OrganisationId organisation) {
        return table.inForce(organisation, clock.instant()).stream()
                .filter(rule -> rule.category() == Category.FILE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule for files"));
    }
}
