package org.filet.keyholders;

import java.io.IOException;

/** A holder as this instance reaches it, told on whose behalf it is asked. */
interface Desk {

    int number();

    /** @throws IOException where it cannot be reached or has no share */
    byte[] answer(Asking asking, byte[] request) throws IOException;
}
