package org.filet.keys;

import java.util.Collection;
import java.util.UUID;

/**
 * What goes with a youth's keys though no key seals it: a search index, blind tokens. Called in the transaction of the
 * destruction, and at each start for all that were ever destroyed, because an older copy of the data may have been put
 * back. Doing it twice does nothing more.
 */
public interface Companion {

    void forget(Collection<UUID> subjects);
}
