package org.filet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** How this installation asks again who someone is. One bean: the passkey's, or the demo's. */
public interface StepUpWay {

    /**
     * The page that asks. Its model has {@code address} and {@code sentBy} (GET or POST) of what was asked for, and
     * {@code fields}, names and values to be sent there again.
     */
    String view();

    /** What that page shows beyond it, by name. */
    default Map<String, Object> shown() {
        return Map.of();
    }

    /** Whether the request itself proves it. A way with an address of its own for that says no. */
    boolean provenBy(HttpServletRequest request);
}
