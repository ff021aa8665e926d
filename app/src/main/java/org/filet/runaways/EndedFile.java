package org.filet.runaways;

import java.time.Instant;
import org.filet.youths.YouthId;

/**
 * A youth about whom nothing is open any more.
 *
 * @param endedAt when the last episode was closed or struck out
 */
public record EndedFile(YouthId youth, Instant endedAt) {}
