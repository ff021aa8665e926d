package org.filet.runaways.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.agreements.Action;
import org.filet.agreements.Relation;
import org.filet.kernel.Role;
import org.filet.web.NavEntry;
import org.filet.web.ShareEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("episodeNavigation")
class Navigation {

    /** For the roles that may read an episode through any tie. */
    @Bean
    NavEntry episodesEntry() {
        var readers = Arrays.stream(Role.values())
                .filter(role ->
                        Stream.of(Relation.values()).anyMatch(relation -> Action.READ_EPISODE.allows(role, relation)))
                .collect(Collectors.toUnmodifiableSet());
        return new NavEntry("runaways.list.title", "/episodes", 10, readers);
    }

    @Bean
    ShareEntry protocolsEntry() {
        return new ShareEntry("runaways.protocols", "runaways.protocols.help", "/protocols", 28, Set.of());
    }

    @Bean
    ShareEntry factorsEntry() {
        return new ShareEntry("runaways.factors", "runaways.factors.help", "/factors", 29, Set.of());
    }
}
