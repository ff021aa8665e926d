package org.filet.youths;

/**
 * A file as lists of one's own organisation show it.
 *
 * @param code the organisation's short name for the file, without meaning: {@code J-7KQ2MX}
 */
public record YouthSummary(YouthId id, String code, String initials, AgeBand age) {}
