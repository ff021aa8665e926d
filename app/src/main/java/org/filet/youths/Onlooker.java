package org.filet.youths;

import org.filet.agreements.Action;
import org.filet.kernel.Actor;

/**
 * Offered by modules as a bean: told of each single file whose name a person reads, in the reading's transaction. It may
 * keep that something stood out; of the name it keeps nothing.
 */
public interface Onlooker {

    /** @param action what the file was opened for */
    void read(Actor actor, YouthId youth, Identity identity, Action action);
}
