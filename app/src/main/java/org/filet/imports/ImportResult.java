package org.filet.imports;

import java.time.Duration;
import java.util.List;
import org.filet.runaways.EpisodeId;

/**
 * What an import did.
 *
 * @param imported episodes opened
 * @param known lines whose reference had been brought in before
 * @param skipped lines that could not be, left out because the person chose so
 * @param episodes those opened, in the order of the lines
 */
public record ImportResult(int imported, int known, int skipped, List<EpisodeId> episodes, Duration time) {}
