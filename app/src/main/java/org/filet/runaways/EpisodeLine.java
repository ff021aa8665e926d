package org.filet.runaways;

import java.util.List;
import org.filet.youths.YouthSummary;

/** An episode in a list of one's own: no name. */
public record EpisodeLine(EpisodeSummary summary, YouthSummary youth, List<RunningClock> clocks) {}
