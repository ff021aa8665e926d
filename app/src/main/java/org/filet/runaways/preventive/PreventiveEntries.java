package org.filet.runaways.preventive;

import java.util.List;
import java.util.Set;
import org.filet.kernel.Role;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.ShareEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where fiches are made, which are to be talked about again, and what somebody was named to read. */
@Configuration
class PreventiveEntries {

    private static final int ON_THE_HOME_PAGE = 5;

    @Bean
    ShareEntry preventiveSheetsEntry() {
        return new ShareEntry(
                "runaways.preventive", "runaways.preventive.help", "/preventive", 27, Set.of(Role.YOUTH_WORKER));
    }

    @Bean
    ActionItems preventiveReviews(PreventiveSheets sheets) {
        return actor -> sheets.due(actor).stream()
                .limit(ON_THE_HOME_PAGE)
                .map(due -> new ActionItem(
                        "runaways.preventive.item.REVIEW",
                        List.of(due.code()),
                        "/preventive/" + due.youth().value(),
                        ActionItem.Urgency.SOON,
                        null,
                        null))
                .toList();
    }

    @Bean
    ActionItems preventiveExtracts(PreventiveOpenings openings) {
        return actor -> openings.waiting(actor).stream()
                .limit(ON_THE_HOME_PAGE)
                .map(episode -> new ActionItem(
                        "runaways.preventive.item.NAMED",
                        List.of(),
                        "/episodes/" + episode + "/preventive",
                        ActionItem.Urgency.NOW,
                        null,
                        null))
                .toList();
    }
}
