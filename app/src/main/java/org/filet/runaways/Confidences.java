package org.filet.runaways;

import java.time.Instant;
import org.filet.kernel.OrganisationId;

/** What a youth confided at the return interview, and the organisation that heard it: the only one that reads it. */
public record Confidences(OrganisationId listener, String words, Instant at) {}
