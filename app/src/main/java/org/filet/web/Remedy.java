package org.filet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What can be done about a refusal, shown on its page.
 *
 * @param key message key of the link
 */
public record Remedy(String key, String href) {

    private static final String ATTRIBUTE = Remedy.class.getName();

    /** The page of the refusal that this request ends with shows it. */
    public void offer(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<Remedy> of(HttpServletRequest request) {
        return Optional.ofNullable((Remedy) request.getAttribute(ATTRIBUTE));
    }
}
