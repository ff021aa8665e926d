package org.filet.web;

import jakarta.servlet.http.HttpServletRequest;

/** A page that asks for its own news: nobody did anything. */
public final class Refresh {

    private static final String HEADER = "Filet-Refresh";

    private Refresh() {}

    public static boolean asks(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }
}
