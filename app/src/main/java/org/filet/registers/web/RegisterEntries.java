package org.filet.registers.web;

import java.util.Set;
import org.filet.kernel.Role;
import org.filet.web.ShareEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RegisterEntries {

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
