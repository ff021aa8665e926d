package org.filet.oversight;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of people who do not exist, among an organisation's own: whoever meets one was looking for names. The privacy
 * officer alone sets them and knows which they are; the reader sees an ordinary file.
 */
@Service
@Transactional
public class Decoys {

    /** More would be met by honest searches. */
    public static final int MOST = 20;

    private static final Basis BASIS = Basis.of("OVERSIGHT");

    private final DecoyTable table;
    private final Youths youths;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decoys(DecoyTable table, Youths youths, Once once, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.youths = youths;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    public boolean mayKeep(Actor actor) {
        return actor.role() == Role.PRIVACY_OFFICER;
    }

    /**
     * Opens a file with nobody behind, once for a key.
     *
     * @throws Refused {@code NOT_YOURS}, or {@code TOO_MANY_DECOYS} beyond {@link #MOST}
     */
    public UUID set(Actor actor, RequestKey key, Identity nobody) {
        require(actor);
        return once.run(actor, key, () -> {
            if (table.lock(actor.organisation()).size() >= MOST) {
                throw new Refused(OversightRefusal.TOO_MANY_DECOYS);
            }
            // As an import opens it: in nobody's name, so that the file does not tell who set it.
            var machine = Actor.clock(actor.organisation(), actor.region());
            YouthId file =
                    youths.registerAll(machine, List.of(nobody), actor.region()).getFirst();
            table.insert(file, actor, clock.instant());
            events.publishEvent(new DecoyEvent(file.value(), "DecoySet", actor, clock.instant(), BASIS));
            return file.value();
        });
    }

    /** It flags nobody any more; the file itself stays. */
    public void end(Actor actor, UUID file) {
        require(actor);
        if (!table.end(file, actor.organisation(), clock.instant())) {
            throw new Refused(OversightRefusal.UNKNOWN);
        }
        events.publishEvent(new DecoyEvent(file, "DecoyEnded", actor, clock.instant(), BASIS));
    }

    /** Those of the actor's organisation and their codes; nobody else's, and no name. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Actor actor) {
        return mayKeep(actor) ? youths.codes(actor, table.of(actor.organisation())) : Map.of();
    }

    private void require(Actor actor) {
        if (!mayKeep(actor)) {
            throw new Refused(OversightRefusal.NOT_YOURS);
        }
    }
}
