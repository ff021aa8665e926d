package org.filet.bench;

import java.util.function.Supplier;
import org.filet.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A verb that does what it is told: its transaction works for the actor, as any verb's does. */
@Component
class Acting {

    @Transactional
    <T> T in(Actor actor, Supplier<T> work) {
        return work.get();
    }
}
