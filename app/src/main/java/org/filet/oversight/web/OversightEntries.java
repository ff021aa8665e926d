package org.filet.oversight.web;

import java.util.Set;
import org.filet.kernel.Role;
import org.filet.web.ShareEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OversightEntries {

    @Bean
    ShareEntry ownAccessEntry() {
        return new ShareEntry("oversight.own", "oversight.own.help", "/my-access", 90, Set.of());
    }

    @Bean
    ShareEntry flagsEntry() {
        return new ShareEntry(
                "oversight.flags",
                "oversight.flags.help",
                "/oversight",
                39,
                Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR));
    }
}
