package org.filet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the script sends from a page that was drawn for somebody else, or for another of this person's positions
 * (header {@code Filet-Who}): another tab of the browser signed in or moved meanwhile. The script keeps what was typed.
 */
final class SameReader extends OncePerRequestFilter {

    private static final String PAGE_OF = "Filet-Who";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null
                && known.getPrincipal() instanceof Seat seat
                && !request.getHeader(PAGE_OF).equals(seat.person() + " " + seat.position())) {
            Security.refuse(request, response, Trouble.EXPIRED);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(PAGE_OF) == null;
    }
}
