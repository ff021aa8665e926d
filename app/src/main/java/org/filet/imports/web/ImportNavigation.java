package org.filet.imports.web;

import java.util.EnumSet;
import java.util.Set;
import org.filet.kernel.Role;
import org.filet.web.NavEntry;
import org.filet.web.ShareEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ImportNavigation {

    private static final int ORDER = 60;
    private static final Set<Role> IMPORTERS = EnumSet.of(Role.UNIT_HEAD, Role.RUNAWAY_LIAISON, Role.POLICE_OFFICER);

    @Bean
    NavEntry importEntry() {
        return new NavEntry("imports.nav", "/import", ORDER, IMPORTERS);
    }

    @Bean
    ShareEntry importTile() {
        return new ShareEntry("imports.title", "imports.tile", "/import", ORDER, IMPORTERS);
    }
}
