package org.filet.linkage.oprf;

/** Bytes that are no message of this package. The text never shows the bytes. */
public final class MalformedMessage extends OprfException {

    MalformedMessage(String message) {
        super(message);
    }
}
