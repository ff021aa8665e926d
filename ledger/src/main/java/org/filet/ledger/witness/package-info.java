/** Witnesses over HTTP, C2SP <i>tlog-witness</i>: one that serves, and how a log asks one. JDK only. */
@NullMarked
package org.filet.ledger.witness;

import org.jspecify.annotations.NullMarked;
