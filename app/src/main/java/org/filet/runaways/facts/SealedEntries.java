package org.filet.runaways.facts;

import java.util.List;
import java.util.Set;
import org.filet.kernel.Role;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.ShareEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where requests to open a sealed fact are found, and who is told of what. */
@Configuration
class SealedEntries {

    @Bean
    ShareEntry sealedRequestsEntry() {
        return new ShareEntry(
                "runaways.sealed.requests",
                "runaways.sealed.requests.help",
                "/sealed",
                38,
                Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR));
    }

    @Bean
    ActionItems sealedRequestsWaiting(SealedFacts facts) {
        return actor -> facts.anyWaiting(actor)
                ? List.of(new ActionItem(
                        "runaways.sealed.item.ASKED", List.of(), "/sealed", ActionItem.Urgency.NOW, null, null))
                : List.of();
    }

    @Bean
    ActionItems sealedFactsApproved(SealedFacts facts) {
        return actor -> facts.approved(actor).stream()
                .map(fact -> new ActionItem(
                        "runaways.sealed.item.APPROVED",
                        List.of(),
                        "/episodes/" + fact.episode() + "/sealed",
                        ActionItem.Urgency.NOW,
                        null,
                        null))
                .toList();
    }
}
