/** The offline verifier: reads an export and the keys one trusts, and says what is wrong and where. */
@NullMarked
package org.filet.ledger.verify;

import org.jspecify.annotations.NullMarked;
