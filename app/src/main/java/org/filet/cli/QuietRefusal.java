package org.filet.cli;

import org.springframework.boot.SpringBootExceptionReporter;

/** A start refused for a reason someone can mend is told in words, once: {@link Launch} does, and no stack trace. */
final class QuietRefusal implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return Reason.known(failure);
    }
}
