package org.filet.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Closed unless opened here. No inline script, no inline style, nothing from elsewhere. */
@Configuration
class Security {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final String[] PUBLIC = {
        "/sign-in",
        "/sign-in/**",
        "/enter",
        "/enter/**",
        "/recovery",
        "/recovery/**",
        "/personas",
        "/personas/**",
        "/static/**",
        "/error",
        "/quick-exit",
        "/health"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Sessions sessions, SignIn signIn) {
        // An asynchronous dispatch ends a live stream whose request was let in: its session may be over by then.
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .anyRequest()
                .authenticated());
        http.exceptionHandling(handling ->
                handling.authenticationEntryPoint(Security::toSignIn).accessDeniedHandler(Security::deny));
        // Also empties the browser's memory of pages seen: the back button shows nothing to whoever comes next. Its
        // storage, where nothing of ours is kept, is left: with it would go the worker that tells people who signed
        // out.
        http.logout(logout -> logout.logoutUrl("/sign-out")
                .logoutSuccessUrl("/sign-in")
                .addLogoutHandler((request, response, leaving) -> signIn.leave(leaving))
                .addLogoutHandler(
                        new HeaderWriterLogoutHandler(new StaticHeadersWriter("Clear-Site-Data", "\"cache\""))));
        http.addFilterAfter(new SessionGuard(sessions), SecurityContextHolderFilter.class);
        http.addFilterAfter(new SameReader(), SessionGuard.class);
        http.requestCache(cache -> cache.disable());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")));
        return http.build();
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getServletPath().equals("/live")) {
            // A stream follows where it is led: the session of a sign-in page nobody sees would take the place of the
            // one in front of somebody.
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        response.sendRedirect(request.getContextPath() + (expired ? "/sign-in?expired" : "/sign-in"));
    }

    /** A form whose token is no longer known was shown by a session that has ended. */
    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        refuse(request, response, why instanceof CsrfException ? Trouble.EXPIRED : Trouble.NOT_ALLOWED);
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, Trouble trouble) throws IOException {
        if (trouble == Trouble.EXPIRED) {
            // The script keeps what was typed and asks for a new token.
            response.setHeader("Filet-Session", "over");
        }
        request.setAttribute(TroublePages.TROUBLE, trouble);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
