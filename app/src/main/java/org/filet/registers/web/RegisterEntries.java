package org.filet.registers.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.filet.kernel.Role;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.filet.registers.incidents.Incidents;
import org.filet.registers.statements.StatementRequests;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.ShareEntry;
import org.filet.web.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RegisterEntries {

    @Bean
    ShareEntry declareIncidentEntry() {
        return new ShareEntry(
                "registers.incident.declare", "registers.incident.declare.help", "/incidents/new", 40, Set.of());
    }

    @Bean
    ShareEntry incidentsEntry() {
        return new ShareEntry(
                "registers.incidents",
                "registers.incidents.help",
                "/incidents",
                39,
                Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR));
    }

    @Bean
    ActionItems incidentsWaiting(Incidents incidents) {
        return actor -> incidents.waiting(actor).stream()
                .map(incident -> new ActionItem(
                        "registers.item.INCIDENT." + incident.state().name(),
                        List.of(incident.number()),
                        "/incidents/" + incident.id(),
                        ActionItem.Urgency.SOON,
                        null,
                        null))
                .toList();
    }

    @Bean
    ShareEntry statementsEntry() {
        return new ShareEntry(
                "registers.requests",
                "registers.requests.help",
                "/statements",
                38,
                Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR));
    }

    @Bean
    ActionItems statementsWaiting(StatementRequests requests, Organisations organisations, Clock clock) {
        return actor -> requests.waiting(actor).stream()
                .map(request -> {
                    var due = request.dueOn()
                            .plusDays(1)
                            .atStartOfDay(Times.QUEBEC)
                            .toInstant();
                    boolean late = !due.isAfter(clock.instant());
                    return new ActionItem(
                            "registers.item.STATEMENT." + request.state().name(),
                            List.of(),
                            "/statements/" + request.id(),
                            late ? ActionItem.Urgency.LATE : ActionItem.Urgency.SOON,
                            due,
                            organisations
                                    .find(actor.organisation())
                                    .map(Organisation::phone)
                                    .orElse(null));
                })
                .toList();
    }

    @Bean
    ShareEntry registerEntry() {
        return new ShareEntry(
                "registers.register",
                "registers.register.help",
                "/register",
                38,
                Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR));
    }
}
