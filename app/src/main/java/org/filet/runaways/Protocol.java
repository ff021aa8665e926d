package org.filet.runaways;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** The time limits in force in one region at one moment, each with where it comes from. */
public record Protocol(Map<Parameter, Limit> limits) {

    /** @param source the text or body that set it, as printed beside the figure */
    public record Limit(Duration length, String source) {}

    public Limit of(Parameter parameter) {
        return Objects.requireNonNull(limits.get(parameter), parameter::name);
    }
}
