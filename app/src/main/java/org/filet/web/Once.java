package org.filet.web;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a deed happen at most once for a request key, whatever double clicks, resent forms and two tabs do. The key
 * and the deed stand or fall in one transaction; a second request with the key waits for the first and gets its result.
 */
@Component
public class Once {

    private final OnceTable table;
    private final Clock clock;

    Once(OnceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Whether this person's deed of this key is done already. */
    @Transactional(readOnly = true)
    public boolean done(PersonId person, RequestKey key) {
        return table.known(key.value(), person.value());
    }

    /** Runs the deed and remembers the id it made, or returns the id that the first request made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID run(Actor actor, RequestKey key, Supplier<UUID> deed) {
        if (!table.claim(key.value(), actor, clock.instant())) {
            return table.result(key.value(), actor);
        }
        var result = deed.get();
        table.finish(key.value(), actor, result);
        return result;
    }
}
