@NullMarked
package org.filet.ledger.verify;

import org.jspecify.annotations.NullMarked;
