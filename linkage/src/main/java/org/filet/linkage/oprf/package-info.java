/**
 * A keyed function whose key nobody holds whole: the verifiable OPRF of RFC 9497 (P256-SHA256) with its key split among
 * three holders, any two of whom answer. A client learns outputs and not the key; a holder learns neither inputs nor
 * outputs; an answer under another key is noticed. No storage, no network: messages are bytes, keys are bytes, and
 * whoever uses this package carries and keeps them.
 */
@NullMarked
package org.filet.linkage.oprf;

import org.jspecify.annotations.NullMarked;
