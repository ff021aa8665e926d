package org.filet.linkage.atrest;

/**
 * A stored token: found and read only with the {@link org.filet.linkage.BlindToken} it was made of.
 *
 * @param high the first eight bytes of the value, big-endian
 * @param low the last eight bytes
 * @param family the family under a mask that only the blind token gives
 */
public record RestingToken(long high, long low, short family) {}
