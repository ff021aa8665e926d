package org.filet.notices;

import java.util.Map;
import java.util.Optional;

/**
 * Which ways out this installation has.
 *
 * @param texts by a mail server or a gateway, where there is one
 * @param push by the services of browsers' makers, where the operator gave the keys
 * @param tried what a demo would have sent
 */
record Channels(Map<Way, Channel<String>> texts, Optional<Push> push, Optional<Tried> tried) {

    boolean offers(Way way) {
        return way == Way.PUSH ? push.isPresent() : texts.containsKey(way);
    }

    Optional<Channel<String>> text(Way way) {
        return Optional.ofNullable(texts.get(way));
    }

    /**
     * @param key the public key with which browsers subscribe, base64url
     * @param hosts where their services are
     */
    record Push(String key, PushHosts hosts, Channel<Subscription> channel) {}
}
