package org.filet.matching.web;

import java.util.EnumSet;
import org.filet.kernel.Role;
import org.filet.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MatchNavigation {

    private static final int ORDER = 30;

    @Bean
    NavEntry matchesEntry() {
        return new NavEntry(
                "matching.nav",
                "/matches",
                ORDER,
                EnumSet.of(
                        Role.YOUTH_WORKER,
                        Role.UNIT_HEAD,
                        Role.RUNAWAY_LIAISON,
                        Role.POLICE_OFFICER,
                        Role.COMMUNITY_WORKER,
                        Role.VICTIM_SUPPORT_WORKER));
    }

    @Bean
    NavEntry decoysEntry() {
        return new NavEntry("matching.decoys.nav", "/matches/decoys", ORDER + 1, EnumSet.of(Role.PRIVACY_OFFICER));
    }
}
