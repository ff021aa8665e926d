package org.filet.alerts.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.agreements.Action;
import org.filet.agreements.Relation;
import org.filet.kernel.Role;
import org.filet.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AlertNavigation {

    private static final int ORDER = 20;

    @Bean
    NavEntry alertsEntry() {
        Set<Role> receiving = Stream.of(Role.values())
                .filter(role -> Action.READ_CARD.allows(role, Relation.OWN))
                .collect(Collectors.toUnmodifiableSet());
        return new NavEntry("alerts.title", "/alerts", ORDER, receiving);
    }
}
