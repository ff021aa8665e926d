package org.filet.backup;

/** What a copy holds. */
public record Summary(int tables, long rows) {}
