package org.filet.agreements.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.texts.Agreements;
import org.filet.kernel.Role;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.ShareEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where agreements, the law and emergencies are offered, and who is reminded of what. */
@Configuration
class AgreementEntries {

    private static final Set<Role> REVIEWING = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);

    @Bean
    ShareEntry agreementsEntry() {
        return new ShareEntry("agreements.title", "agreements.help", "/agreements", 30, Set.of());
    }

    @Bean
    ShareEntry lawEntry() {
        return new ShareEntry("agreements.law", "agreements.law.help", "/law", 32, Set.of());
    }

    @Bean
    ShareEntry directivesEntry() {
        return new ShareEntry("agreements.directives", "agreements.directives.help", "/law/directives", 34, Set.of());
    }

    @Bean
    ShareEntry emergenciesEntry() {
        return new ShareEntry("agreements.emergencies", "agreements.emergencies.help", "/emergencies", 36, REVIEWING);
    }

    @Bean
    ActionItems emergenciesToReview(Emergencies emergencies, Clock clock) {
        return actor -> actor.role() != Role.PRIVACY_OFFICER
                ? List.of()
                : emergencies.toReview(actor).stream()
                        .filter(emergency -> emergency.review() == null)
                        .map(emergency -> new ActionItem(
                                "agreements.item.EMERGENCY",
                                List.of(emergency.number()),
                                "/emergencies",
                                emergency.reviewDue().isBefore(clock.instant())
                                        ? ActionItem.Urgency.LATE
                                        : ActionItem.Urgency.NOW,
                                emergency.reviewDue(),
                                emergencies.phone(emergency)))
                        .toList();
    }

    @Bean
    ActionItems agreementsWaiting(Agreements agreements) {
        return actor -> agreements.waitingFor(actor).stream()
                .map(agreement -> new ActionItem(
                        "agreements.item." + agreement.state().name(),
                        List.of(agreement.code()),
                        "/agreements/" + agreement.id(),
                        ActionItem.Urgency.SOON,
                        null,
                        null))
                .toList();
    }
}
