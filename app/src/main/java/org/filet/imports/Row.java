package org.filet.imports;

import java.time.Instant;
import org.filet.runaways.Origin;
import org.filet.youths.Identity;

/** A line that can be brought in. */
record Row(long line, String reference, Identity identity, Instant lastSeen, Origin origin, String policeEvent) {}
