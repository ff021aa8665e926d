package org.filet.notices;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.filet.notices.Channel.Outcome;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the demo nothing leaves the machine: the last messages are kept to be shown. */
@Component("noticesTried")
@Profile("demo")
class Tried {

    private static final int KEPT = 50;

    private final Deque<Pretended> kept = new ArrayDeque<>();

    Channel<String> by(Way way) {
        return (address, message) -> keep(way, address, message);
    }

    Channel<Subscription> push() {
        return (device, message) -> keep(Way.PUSH, "", message);
    }

    private synchronized Outcome keep(Way way, String address, Message message) {
        kept.addFirst(new Pretended(way, address, message.subject(), message.link()));
        while (kept.size() > KEPT) {
            kept.removeLast();
        }
        return new Outcome.Taken();
    }

    synchronized List<Pretended> last() {
        return List.copyOf(kept);
    }
}
