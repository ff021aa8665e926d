package org.filet.web;

import java.io.PrintStream;
import java.util.List;

/** A command of the launcher that needs the application: {@code ./filet NAME …}. Offered by modules as a bean. */
public interface ConsoleCommand {

    String name();

    /** Returns the exit code: 0 done, 1 refused with a message, 2 wrong use. */
    int run(List<String> arguments, PrintStream out);
}
