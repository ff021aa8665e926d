package org.filet.keyholders;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** An instance that is a holder opens one address and its health, and nothing of the rest. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "filet.keyholders.mode", havingValue = "holder")
class HolderOnly {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain holderChain(HttpSecurity http) {
        // Before the chain of the pages, and in the place of it.
        http.securityMatcher(request -> true);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, Wire.PATH)
                .permitAll()
                .requestMatchers("/health")
                .permitAll()
                .anyRequest()
                .denyAll());
        // A signature over the whole message stands in the place of a session and its token.
        http.csrf(csrf -> csrf.disable());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }
}
