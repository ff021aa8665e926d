package org.filet.imports;

import java.time.Duration;

/**
 * What an import did.
 *
 * @param imported episodes opened
 * @param known lines whose reference had been brought in before
 * @param skipped lines that could not be, left out because the person chose so
 * @param matches matches that other regions' visible pointers gave
 */
public record ImportResult(int imported, int known, int skipped, int matches, Duration time) {}
