package org.filet.retention.web;

import java.util.List;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.retention.Destruction;
import org.filet.retention.Destruction.State;
import org.filet.retention.Destructions;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.ShareEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RetentionEntries {

    @Bean
    ShareEntry retentionEntry() {
        return new ShareEntry(
                "retention.title", "retention.help", "/retention", 37, Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR));
    }

    /** How many files wait for a second person: never which. */
    @Bean
    ActionItems destructionsWaiting(Destructions destructions) {
        return actor -> {
            long waiting = destructions.mayRead(actor) ? waiting(actor, destructions.waiting(actor)) : 0;
            return waiting == 0
                    ? List.of()
                    : List.of(new ActionItem(
                            "retention.item",
                            List.of(Long.toString(waiting)),
                            "/retention",
                            ActionItem.Urgency.SOON,
                            null,
                            null));
        };
    }

    private static long waiting(Actor actor, List<Destruction> all) {
        return all.stream()
                .filter(one -> one.state() == State.ASKED)
                .filter(one -> !one.asked().person().equals(actor.person()))
                .count();
    }
}
