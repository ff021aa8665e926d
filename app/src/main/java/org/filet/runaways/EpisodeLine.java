package org.filet.runaways;

import java.util.List;
import org.filet.youths.YouthSummary;
import org.jspecify.annotations.Nullable;

/**
 * An episode in a list of one's own: no name.
 *
 * @param next what this reader is expected to do; null where nothing
 */
public record EpisodeLine(
        EpisodeSummary summary,
        YouthSummary youth,
        List<RunningClock> clocks,
        @Nullable NextAction next) {}
