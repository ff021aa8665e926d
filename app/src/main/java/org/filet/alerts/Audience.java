package org.filet.alerts;

import java.util.Set;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;

/** To whom: every organisation of these sectors that serves one of these regions. */
public record Audience(Set<RegionId> regions, Set<Sector> sectors) {}
