package org.filet.linkage.oprf;

/** What can go wrong between a client and the holders of a key. No text has an input, an output or a name. */
public abstract sealed class OprfException extends RuntimeException permits MalformedMessage, KeyRefused, NoQuorum {

    OprfException(String message) {
        super(message);
    }
}
