package org.filet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that the script sends (header {@code Filet-Keep}) is told where to go instead of being led there: a script cannot
 * read a redirect, and following it would use up what the next page says once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class KeptRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) {
                sendRedirect(location, HttpStatus.FOUND.value(), true);
            }

            @Override
            public void sendRedirect(String location, int status, boolean clear) {
                setStatus(HttpStatus.NO_CONTENT.value());
                setHeader("Filet-Location", location);
            }
        });
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Filet-Keep") == null;
    }
}
