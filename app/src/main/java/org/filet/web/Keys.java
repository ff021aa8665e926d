package org.filet.web;

/** Gives each form of a page a key of its own: two buttons pressed are two deeds. Templates call it. */
public enum Keys {
    FRESH;

    public String next() {
        return RequestKey.fresh().value().toString();
    }
}
