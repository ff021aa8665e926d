package org.filet.runaways;

import java.util.List;
import org.filet.agreements.Visible;
import org.filet.youths.YouthSummary;
import org.jspecify.annotations.Nullable;

/**
 * An episode in a list of one's own: no name.
 *
 * @param next what this reader is expected to do; null where nothing
 */
public record EpisodeLine(
        EpisodeSummary summary,
        Visible<YouthSummary> youth,
        List<RunningClock> clocks,
        @Nullable NextAction next) {}
