package org.filet.imports;

import java.time.Instant;
import org.filet.runaways.Origin;

/** What a line means where the file has no such column or an empty cell. */
public record Defaults(Instant lastSeen, Origin origin) {}
