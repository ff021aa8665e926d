package org.filet.youths;

/** All that an alert card says of a youth: domain reference §7.2. */
public record MinimumCard(String firstName, AgeBand age, Gender gender) {}
