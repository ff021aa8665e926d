package org.filet.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Filet does not start, or the command does not run, for a reason someone can mend. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String french;
    private final String english;
    private final int exitCode;

    StartRefused(String french, String english) {
        this(french, english, 1);
    }

    private StartRefused(String french, String english, int exitCode) {
        super(french + "\n" + english);
        this.french = french;
        this.english = english;
        this.exitCode = exitCode;
    }

    /** The words typed make no sense; the exit code is 2. */
    static StartRefused wrongUse(String french, String english) {
        return new StartRefused(french + " Voir ./filet help.", english + " See ./filet help.", 2);
    }

    /** One refusal that tells all problems at once: nobody should have to start five times to find five. */
    static StartRefused all(List<StartRefused> problems) {
        return new StartRefused(
                problems.stream().map(p -> p.french).collect(Collectors.joining("\n")),
                problems.stream().map(p -> p.english).collect(Collectors.joining("\n")));
    }

    int exitCode() {
        return exitCode;
    }
}
