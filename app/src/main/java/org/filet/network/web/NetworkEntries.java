package org.filet.network.web;

import java.util.Set;
import org.filet.web.NavEntry;
import org.filet.web.ShareEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the network's pages are offered. */
@Configuration
class NetworkEntries {

    @Bean
    NavEntry whoToCallEntry() {
        return NavEntry.forAll("network.call", "/who-to-call", 40);
    }

    @Bean
    ShareEntry sheetEntry() {
        return new ShareEntry("network.sheet", "network.sheet.help", "/who-to-call/sheet", 90, Set.of());
    }
}
