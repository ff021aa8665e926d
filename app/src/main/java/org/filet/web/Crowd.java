package org.filet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests at once to the database that its connections suffice for all, and keeps some for the alert path
 * alone: whatever floods the other pages, a declaration and an alert find theirs. A request holds two at most: a refusal is
 * traced in a transaction of its own. Who waits too long is told to come back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class Crowd extends OncePerRequestFilter {

    private static final int CONNECTIONS_A_REQUEST = 2;

    private static final int OF_THE_PATH = 6;
    private static final int LONGEST_FORM = 64 * 1024;

    /** For clocks, journal, live pages and what tells people outside them. */
    private static final int BEHIND = 8;

    private final Semaphore others;
    private final Semaphore path;
    private final ObjectProvider<Resumption> resumptions;
    private final ObjectProvider<Regulars> regulars;
    private final int patience;
    private final BarePage page = BarePage.of("busy");

    Crowd(
            ObjectProvider<Resumption> resumptions,
            ObjectProvider<Regulars> regulars,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections,
            @Value("${filet.web.patience:4000}") int patience) {
        this.others = new Semaphore(Math.max(1, (connections - BEHIND) / CONNECTIONS_A_REQUEST - OF_THE_PATH), true);
        this.path = new Semaphore(OF_THE_PATH, true);
        this.resumptions = resumptions;
        this.regulars = regulars;
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean alert = alertPath(request);
        var seats = alert ? path : others;
        if (!taken(seats, patience)) {
            if (alert && sends(request)) {
                // The database hangs, or is as good as away: the form is kept rather than sent back.
                throw new CannotCreateTransactionException("no place on the alert path");
            }
            page.say(response, HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            seats.release();
        }
    }

    /**
     * Of somebody who was here lately, so that strangers take none of these places; a form is read whole before it takes one,
     * so that nobody holds one by sending slowly.
     */
    private boolean alertPath(HttpServletRequest request) {
        var asked = request.getRequestURI();
        boolean sends = sends(request);
        boolean there = resumptions.stream().anyMatch(one -> sends ? one.takes(asked) : one.leadsThere(asked));
        return there && regulars.stream().anyMatch(one -> one.knows(request)) && (!sends || read(request));
    }

    private static boolean sends(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private static boolean read(HttpServletRequest request) {
        int length = request.getContentLength();
        var type = request.getContentType();
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        return form
                && length >= 0
                && length <= LONGEST_FORM
                && !request.getParameterMap().isEmpty();
    }

    private static boolean taken(Semaphore seats, int millis) {
        try {
            return seats.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What asks the database nothing. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var asked = request.getRequestURI();
        return asked.startsWith("/static/") || asked.equals("/health") || asked.equals("/quick-exit");
    }
}
