package org.filet.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.filet.kernel.RegionId;

/**
 * Recipients who are told together.
 *
 * @param number 1 leaves with the approval
 * @param after how long after the approval, unless the alert has ended by then
 */
public record Round(int number, Duration after, Set<RegionId> regions, List<Recipient> recipients) {}
