package org.filet.web;

import java.util.List;

/** Lines printed on the console once Filet answers: the personas of the demo, say. */
@FunctionalInterface
public interface StartMessage {

    List<String> lines();
}
