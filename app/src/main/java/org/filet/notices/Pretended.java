package org.filet.notices;

/** A message that would have left. */
public record Pretended(Way way, String address, String subject, String link) {}
