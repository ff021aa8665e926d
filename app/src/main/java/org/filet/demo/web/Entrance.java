package org.filet.demo.web;

import org.filet.web.Banner;
import org.filet.web.SignInOption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Offers the personas on the sign-in page, and says on every page that this is a demonstration. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class Entrance {

    @Bean
    SignInOption personas() {
        return new SignInOption("demo.personas", "demo.personas.offer", "/personas", 10);
    }

    @Bean
    Banner synthetic() {
        return new Banner("web.synthetic");
    }
}
