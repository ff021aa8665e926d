/**
 * An append-only log that anyone can check: Merkle tree of RFC 6962 in the C2SP formats <i>tlog-tiles</i>,
 * <i>tlog-checkpoint</i>, <i>signed-note</i>, <i>tlog-cosignature</i>, <i>tlog-witness</i> and <i>tlog-proof</i>, and the
 * offline verifier. It knows commitments, never what they commit to. JDK only.
 */
@NullMarked
package org.filet.ledger;

import org.jspecify.annotations.NullMarked;
