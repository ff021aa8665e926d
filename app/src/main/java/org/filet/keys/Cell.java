package org.filet.keys;

import java.util.UUID;

/**
 * Where a sealed text stands. It opens nowhere else.
 *
 * @param table {@code schema.table}
 * @param row never given to another row
 */
public record Cell(String table, String column, UUID row) {}
