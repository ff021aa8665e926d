/**
 * Cryptographic long-term keys (CLK) as data61's clkhash makes them, for exchange with others only. <strong>Weaker than
 * {@link org.filet.linkage.Encoder blind tokens}</strong>: one secret is shared by everyone who encodes, and codes of
 * similar people are similar, so that whoever holds the codes and a list of people can tell most of them apart without
 * the secret (docs/linkage-privacy.md). Filet stores none, and nothing of the platform calls this package: it is the codec
 * for those who must exchange with partners that have nothing else, and what {@code bench/run leakage} attacks.
 */
@NullMarked
package org.filet.linkage.clk;

import org.jspecify.annotations.NullMarked;
