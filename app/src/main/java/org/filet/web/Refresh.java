package org.filet.web;

import jakarta.servlet.http.HttpServletRequest;

/** A page that asks for its own news: nobody did anything. */
final class Refresh {

    private static final String HEADER = "Filet-Refresh";

    private Refresh() {}

    static boolean asks(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }
}
