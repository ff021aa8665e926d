package org.filet.peers;

/** A way to find the pairs of rows that are of one person. */
interface Tool {

    /** Its name and the settings that matter. */
    String name();

    /** The pairs it would report at some cut, with their scores. */
    Scored link(Task task);
}
