package org.filet.web;

import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.springframework.util.MultiValueMap;

/**
 * Forms of the alert path that may wait on this machine while the database is away, and how each is taken in again.
 * Offered as beans by whoever has such forms.
 */
public interface Resumption {

    /** Whether the form that is sent to this address is one of them. */
    boolean takes(String path);

    /** Whether this page is on the way to such a form, or shows what one has just told. */
    boolean leadsThere(String path);

    /** How to say what such a form holds. */
    FormWords words();

    /**
     * Does what the form asks, once for the key that it carries, as the page would have.
     *
     * @throws Refused as the page would have shown it
     */
    void resume(Actor actor, String path, MultiValueMap<String, String> fields);
}
